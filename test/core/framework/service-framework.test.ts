import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ServiceFramework, type ServiceClass } from '../../../core/framework/service-framework.js';
import { createLinked, type ServiceLink, type StatusReport } from '../../../core/framework/service-link.js';

class Plain extends ServiceFramework {
  static readonly svcName: string = 'plain';
  svcDoRun(): void {}
}

class Full extends Plain {
  static override readonly svcName = 'full';
  override svcStop(): void {}
  override svcPause(): void {}
  override svcContinue(): void {}
  override svcShutdown(): void {}
  override svcPreshutdown(): void {}
}

function linked(cls: ServiceClass): { service: ServiceFramework; reports: StatusReport[]; watched: unknown[] } {
  const reports: StatusReport[] = [];
  const watched: unknown[] = [];
  const link: ServiceLink = { reportStatus: (status) => void reports.push(status), watchPowerSetting: (guid) => void watched.push(guid), watchDevices: (guid) => void watched.push(guid) };
  return { service: createLinked(link, () => new cls(['full', 'a'])), reports, watched };
}

describe('the accepted controls', () => {
  test('are those of the methods that exist', () => {
    assert.equal(new Plain().getAcceptedControls(), 0);
    assert.equal(new Full().getAcceptedControls(), 0x107);
  });

  test('pausing takes both of its methods', () => {
    class Pausing extends Plain {
      override svcPause(): void {}
    }
    assert.equal(new Pausing().getAcceptedControls(), 0);
  });
});

test('svcRun reports Running, then is svcDoRun, awaited, with its error', async () => {
  const order: string[] = [];
  class Running extends Plain {
    override async svcDoRun(): Promise<void> {
      order.push('begins');
      await new Promise(setImmediate);
      order.push('ends');
      throw new Error('broken');
    }
    override reportServiceStatus(status: StatusReport): void {
      order.push(status.state);
    }
  }
  await assert.rejects(new Running().svcRun(), { message: 'broken' });
  assert.deepEqual(order, ['Running', 'begins', 'ends']);
});

test('an instance has its arguments, and its statuses and wishes reach its host', () => {
  const { service, reports, watched } = linked(Full);
  service.reportServiceStatus({ state: 'StopPending', waitHint: 60_000, checkpoint: 7 });
  service.registerPowerSettingNotification('g');
  service.registerDeviceNotification(null);
  assert.deepEqual([service.args, reports, watched], [['full', 'a'], [{ state: 'StopPending', waitHint: 60_000, checkpoint: 7 }], ['g', null]]);
});

test('an instance that somebody made for himself, even in a constructor, has no host', () => {
  class Nesting extends Full {
    readonly inner = new Plain();
  }
  const { service, reports } = linked(Nesting);
  assert.ok(service instanceof Nesting);
  service.inner.reportServiceStatus({ state: 'Running' });
  new Plain().reportServiceStatus({ state: 'Running' });
  assert.deepEqual(reports, []);
});

test('other controls come to svcOther, or with their data to svcOtherEx', async () => {
  const got: unknown[] = [];
  class Other extends Plain {
    override svcOther(control: number): void {
      got.push(control);
    }
  }
  await new Other().svcOtherEx(130, 0, null);
  await new Plain().svcOtherEx(130, 0, null);
  assert.deepEqual(got, [130]);
});
