import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ServiceFramework, type ServiceClass } from '../../../core/framework/service-framework.js';
import { createLinked, type ServiceLink, type StatusReport } from '../../../core/framework/process/service-link.js';

const guid = '5d3e9a59-e9d5-4b00-a6bd-ff34ff516548';

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
  service.registerPowerSettingNotification(guid);
  service.registerDeviceNotification(null);
  assert.deepEqual([service.args, reports, watched], [['full', 'a'], [{ state: 'StopPending', waitHint: 60_000, checkpoint: 7 }], [guid, null]]);
});

test('what cannot be reported, or watched, is refused where it is said, in debug mode too', () => {
  const service = new Plain();
  assert.throws(() => Reflect.apply(service.reportServiceStatus, service, [{ state: 'running' }]), { name: 'TypeError', message: /no state 'running'; there are StartPending, / });
  for (const wrong of [{ win32ExitCode: -1 }, { serviceExitCode: 2 ** 32 }, { waitHint: 1.5 }, { checkpoint: NaN }])
    assert.throws(() => service.reportServiceStatus({ state: 'Stopped', ...wrong }), { name: 'RangeError', message: /is a whole number from 0 to 4294967295, not / });
  assert.throws(() => service.registerPowerSettingNotification('mains'), /'mains' is not a GUID/);
  assert.throws(() => service.registerDeviceNotification('usb'), /'usb' is not a GUID/);
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
