import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { destination } from '../../../../core/framework/process/event-messages.js';
import type { ToWorker } from '../../../../core/framework/process/messages.js';
import { ServiceFramework, type ControlData } from '../../../../core/framework/service-framework.js';
import { ServiceInstance } from '../../../../core/framework/process/service-instance.js';

let told: ToWorker[];
let calls: unknown[];
let errors: string[];
let end: (error?: unknown) => void;

class Example extends ServiceFramework {
  static readonly svcName = 'example';
  svcDoRun(): Promise<void> {
    calls.push(['run', this.args]);
    return new Promise((resolve, reject) => {
      end = (error) => (error === undefined ? resolve() : reject(error));
    });
  }
  override svcStop(): void {
    calls.push('stop');
    end();
  }
  override async svcPause(): Promise<void> {
    await new Promise(setImmediate);
    calls.push('paused');
  }
  override svcContinue(): void {
    throw new Error('no way on');
  }
  override svcOtherEx(control: number, eventType: number, data: ControlData | null): void {
    calls.push([control, eventType, data]);
  }
}

beforeEach(() => {
  told = [];
  calls = [];
  errors = [];
  // As in a console, so that no event log is needed.
  destination.debugging = true;
  mock.method(console, 'error', (text: string) => void errors.push(text.split('\n')[0] ?? ''));
});

afterEach(() => {
  destination.debugging = false;
  mock.restoreAll();
});

/** Lets all that is under way come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};

function started(cls: ConstructorParameters<typeof ServiceInstance>[0] = Example): ServiceInstance {
  const instance = new ServiceInstance(cls, 2, (message) => void told.push(message));
  instance.receive({ kind: 'connected', service: 2, args: ['a'] });
  return instance;
}

test('the SCM\'s call makes an instance, which says what it accepts, runs and ends', async () => {
  const instance = started();
  assert.deepEqual([calls, told], [[['run', ['example', 'a']]], [{ kind: 'accept', service: 2, mask: 3, takesOther: true }, { kind: 'status', service: 2, status: { state: 'Running' } }]]);
  instance.receive({ kind: 'stop', service: 2, reason: 'Stop' });
  await settled();
  assert.deepEqual([calls.at(-1), told.at(-1)], ['stop', { kind: 'ended', service: 2, code: 0 }]);
});

test('it may be started again', async () => {
  const instance = started();
  end();
  await settled();
  instance.receive({ kind: 'connected', service: 2, args: ['b'] });
  assert.deepEqual(calls, [['run', ['example', 'a']], ['run', ['example', 'b']]]);
});

describe('an error of svcDoRun', () => {
  for (const [what, error, code] of [['of its own code', Object.assign(new Error('x'), { code: 5 }), 5], ['without a code', new Error('x'), 1], ['of a word', Object.assign(new Error('x'), { code: 'ENOENT' }), 1], ['that is none', 'x', 1], ['of a code that is none to Windows', Object.assign(new Error('x'), { code: 2 ** 32 }), 1]] as const) {
    test(`${what} ends the service with ${code}, and is told`, async () => {
      started();
      end(error);
      await settled();
      assert.deepEqual(told.at(-1), { kind: 'ended', service: 2, code });
      assert.match(errors[0] ?? '', /^Error 3 - The service ended with an error: .*x/);
    });
  }

  test('and one of the constructor, too', async () => {
    class Broken extends Example {
      constructor(args: readonly string[]) {
        super(args);
        throw new Error('unmade');
      }
    }
    started(Broken);
    await settled();
    assert.deepEqual([told, errors.length], [[{ kind: 'ended', service: 2, code: 1 }], 1]);
  });
});

test('pause has settled when the method has; one that fails leaves the service as it was, and is told', async () => {
  const instance = started();
  instance.receive({ kind: 'pause', service: 2, turn: 1 });
  assert.notDeepEqual(calls.at(-1), 'paused');
  await settled();
  instance.receive({ kind: 'continue', service: 2, turn: 2 });
  await settled();
  assert.deepEqual([calls.at(-1), told.slice(-2)], ['paused', [{ kind: 'settled', service: 2, turn: 1, failed: false }, { kind: 'settled', service: 2, turn: 2, failed: true }]]);
  assert.match(errors[0] ?? '', /could not continue: Error: no way on/);
});

test('controls come with their data, an interrogation to its method', () => {
  const instance = started();
  const data = { change: 'Lock', sessionId: 3 } as const;
  instance.receive({ kind: 'control', service: 2, message: { control: 14, eventType: 7, event: { name: 'sessionChange', data } } });
  instance.receive({ kind: 'control', service: 2, message: { control: 200, eventType: 0, event: { name: 'control', data: { code: 200 } } } });
  instance.receive({ kind: 'control', service: 2, message: { control: 32, eventType: 1, event: null } });
  instance.receive({ kind: 'control', service: 2, message: { control: 4, eventType: 0, event: null } });
  assert.deepEqual(calls.slice(1), [[14, 7, data], [200, 0, null], [32, 1, null]]);
});

test('a class without a method for other controls takes none', () => {
  class Plain extends ServiceFramework {
    static readonly svcName = 'plain';
    svcDoRun(): Promise<void> {
      return new Promise(() => undefined);
    }
  }
  started(Plain);
  assert.deepEqual(told[0], { kind: 'accept', service: 2, mask: 0, takesOther: false });
  told = [];
  started(class extends Plain {
    override svcOther(): void {}
  });
  assert.deepEqual(told[0], { kind: 'accept', service: 2, mask: 0, takesOther: true });
});

test('a shutdown is a stop to a class that has only that', () => {
  const instance = started();
  instance.receive({ kind: 'stop', service: 2, reason: 'Shutdown' });
  assert.equal(calls.at(-1), 'stop');
  const preshutdown = started(class extends Example {
    override svcPreshutdown(): void {
      calls.push('preshutdown');
    }
  });
  preshutdown.receive({ kind: 'stop', service: 2, reason: 'Preshutdown' });
  assert.equal(calls.at(-1), 'preshutdown');
});
