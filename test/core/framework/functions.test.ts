// The functions beside the command line, which test/core/framework/command-line/command-line.test.ts calls too.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { controlService, findServiceDependents, queryServiceStatus, waitForServiceStatus } from '../../../core/framework/functions/control-service.js';
import { getServiceCustomOption, setServiceCustomOption } from '../../../core/framework/functions/custom-option.js';
import { changeServiceConfig, installService } from '../../../core/framework/functions/install-service.js';
import { getServiceShortName, locateSpecificServiceExe, smartOpenService } from '../../../core/framework/functions/locate.js';
import { removeService } from '../../../core/framework/functions/remove-service.js';
import { restartService, startService, stopService, stopServiceWithDeps } from '../../../core/framework/functions/start-stop.js';
import { ServiceManager } from '../../../core/scm/manager.js';
import { HKEY_LOCAL_MACHINE } from '../../../core/win32/predefined-keys.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeServices } from '../operations/fake-services.js';

let services: FakeServices;

beforeEach(() => {
  services = new FakeServices();
  services.add('api', { displayName: 'The API' });
  services.registry.keys.set('system\\currentcontrolset\\services\\api', []);
});

afterEach(() => {
  assert.equal(services.scm.open.size, 0, 'a handle was left open');
  mock.restoreAll();
});

describe('rights', () => {
  const noAccess = { code: 5 };
  /** The masks with which services are opened by a call. */
  const masksOf = async (call: () => Promise<unknown>): Promise<number[]> => {
    services.scm.access.length = 0;
    await call();
    return services.scm.access.map(([, mask]) => mask);
  };

  test('each function asks for the least: SC_MANAGER_CONNECT and what it does', async () => {
    const masks = {
      query: await masksOf(() => queryServiceStatus('api')),
      start: await masksOf(() => startService('api')),
      wait: await masksOf(() => waitForServiceStatus('api', 'Running')),
      custom: await masksOf(() => controlService('api', 200)),
      interrogate: await masksOf(() => controlService('api', 'interrogate')),
      stop: await masksOf(() => stopService('api')),
      exe: await masksOf(() => locateSpecificServiceExe('api')),
      change: await masksOf(() => changeServiceConfig('api', { description: 'x' })),
      restarts: await masksOf(() => changeServiceConfig('api', { failureActions: [{ kind: 'restart', delayMs: 1 }] })),
      remove: await masksOf(() => removeService('api')),
    };
    assert.deepEqual(masks, {
      query: [1, 4], start: [1, 0x10], wait: [1, 4], custom: [1, 0x100], interrogate: [1, 0x80], stop: [1, 0x20], exe: [1, 1], change: [1, 3], restarts: [1, 0x13],
      remove: [1, 0x1_0000],
    });
  });

  test('what is denied is a typed error', async () => {
    services.fail('OpenServiceW', 5);
    await assert.rejects(queryServiceStatus('api'), (error) => Win32Error.is(error, 5));
    await assert.rejects(startService('api'), noAccess);
  });
});

describe('names', () => {
  test('a display name serves as well as a key name, in any letter case', async () => {
    assert.equal((await queryServiceStatus('the api')).state, 'Stopped');
    assert.equal(await getServiceShortName('THE API'), 'api');
    using manager = ServiceManager.connect();
    using service = smartOpenService(manager, 'The API', ['queryStatus']);
    assert.equal(service.name, 'api');
  });

  test('an unknown one is error 1060', async () => {
    await assert.rejects(getServiceShortName('none'), { code: 1060 });
    await assert.rejects(queryServiceStatus('none'), { code: 1060, api: 'OpenServiceW' });
  });
});

describe('another machine', () => {
  const original = ServiceManager.connect;
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    mock.method(ServiceManager, 'connect', function (this: typeof ServiceManager, options: { machine?: string }) {
      asked.push(options.machine);
      return Reflect.apply(original, this, [options]);
    });
    services.scm.answer('RegConnectRegistryW', (machine, _root, place) => {
      asked.push(machine);
      place[0] = HKEY_LOCAL_MACHINE;
    });
  });

  test('each function goes there', async () => {
    const machine = 'server1';
    services.get('api').state = 'Running';
    await queryServiceStatus('api', { machine });
    await waitForServiceStatus('api', 'Running', { machine });
    await controlService('api', 200, { machine });
    await findServiceDependents('api', { machine });
    await stopServiceWithDeps('api', { machine });
    await startService('api', [], { machine });
    await restartService('api', [], { machine });
    await setServiceCustomOption('api', 'port', 80, { machine });
    await installService('web', { machine, exeName: 'D:\\there\\node.exe', script: 'D:\\there\\web.js' });
    await changeServiceConfig('web', { machine, startType: 'Disabled' });
    assert.equal(services.get('web').binaryPath, '"D:\\there\\node.exe" D:\\there\\web.js');
    assert.deepEqual(new Set(asked), new Set(['server1', '\\\\server1']));
    // Its event source is there, too.
    asked.length = 0;
    await removeService('web', { machine });
    assert.deepEqual(asked, ['server1', '\\\\server1']);
  });

  test('performance counters are refused there', async () => {
    await assert.rejects(installService('web', { machine: 'server1', exeName: 'x.exe', script: null, perfMonIni: 'a.ini', perfMonDll: 'b.dll' }), { name: 'SettingRangeError', setting: 'perfMonIni' });
    assert.equal(services.all.has('web'), false);
  });
});

describe('an AbortSignal', () => {
  test('ends a wait with its reason', async () => {
    const controller = new AbortController();
    const waiting = waitForServiceStatus('api', 'Running', { signal: controller.signal, timeoutMs: 600_000 });
    controller.abort(new Error('enough'));
    await assert.rejects(waiting, { message: 'enough' });
  });

  test('that is aborted already keeps anything from being done', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await assert.rejects(startService('api', [], { signal }), { message: 'too late' });
    await assert.rejects(installService('web', { signal }), { message: 'too late' });
    assert.deepEqual(services.calls, []);
  });
});

describe('waiting', () => {
  test('for a state that somebody else brings about, also past Stopped', async () => {
    setTimeout(() => (services.get('api').state = 'Running'), 30);
    assert.equal((await waitForServiceStatus('api', 'Running')).state, 'Running');
  });

  test('ends with a WaitTimeoutError', async () => {
    await assert.rejects(waitForServiceStatus('api', 'Paused', { timeoutMs: 20 }), { name: 'WaitTimeoutError', timeoutMs: 20 });
  });
});

describe('stopServiceWithDeps', () => {
  test('of a stopped service does nothing', async () => {
    services.get('api').dependents = ['web'];
    services.add('web');
    assert.deepEqual([await stopServiceWithDeps('api'), services.calls], [[], []]);
  });

  test('gives each the whole time', async () => {
    // Each takes 400 of the clock's milliseconds, whatever this machine needs, and is looked at (every 50 ms) before it has stopped.
    let now = 0;
    mock.method(performance, 'now', () => now);
    const slowly = (name: string) => ({ state: 'Running' as const, onStop: () => {
      services.get(name).state = 'StopPending';
      setTimeout(() => {
        now += 400;
        setTimeout(() => (services.get(name).state = 'Stopped'), 200);
      }, 20);
    } });
    services.add('web', slowly('web'));
    Object.assign(services.get('api'), slowly('api'), { dependents: ['web'] });
    assert.deepEqual(await stopServiceWithDeps('The API', { timeoutMs: 700 }), ['web', 'api']);
  });
});

test('restartService gives up with an error when the old one does not stop', async () => {
  Object.assign(services.get('api'), { state: 'Running', onStop: () => void (services.get('api').state = 'StopPending') });
  await assert.rejects(restartService('api', [], { timeoutMs: 20 }), { name: 'WaitTimeoutError' });
  assert.deepEqual(services.calls, ['stop api']);
});

test('an unknown control is refused before Windows is asked', async () => {
  await assert.rejects(controlService('api', 300), { name: 'SettingRangeError' });
  assert.deepEqual(services.calls, []);
});

describe('custom options', () => {
  test('are read back as they were set, each of its own type', async () => {
    const values = { port: 8080, name: 'a b', hosts: ['a', 'b'], big: 1n << 40n, bytes: Buffer.from([1, 2]) };
    for (const [option, value] of Object.entries(values)) await setServiceCustomOption('api', option, value);
    for (const [option, value] of Object.entries(values)) assert.deepEqual(await getServiceCustomOption('api', option), value);
  });

  test('that were never set are null or the given default, and no key is made', async () => {
    assert.deepEqual([await getServiceCustomOption('api', 'x'), await getServiceCustomOption('api', 'x', { defaultValue: 7 })], [null, 7]);
    assert.equal(services.registry.keys.has('system\\currentcontrolset\\services\\api\\parameters'), false);
  });

  test('belong to a class or an instance as well as to a name', async () => {
    class Api {
      static readonly svcName = 'api';
    }
    await setServiceCustomOption(Api, 'port', 1);
    assert.equal(await getServiceCustomOption(new Api(), 'port'), 1);
    await assert.rejects(getServiceCustomOption({}, 'port'), { name: 'TypeError' });
  });

  test('of a service that is not there are error 1060', async () => {
    await assert.rejects(setServiceCustomOption('none', 'x', 1), { code: 1060 });
    await assert.rejects(getServiceCustomOption('none', 'x'), { code: 1060 });
  });
});

describe('changeServiceConfig', () => {
  test('changes what is named only', async () => {
    const before = { ...services.get('api') };
    await changeServiceConfig('api', { description: 'new' });
    assert.deepEqual({ ...services.get('api') }, { ...before, description: 'new' });
  });

  test('clears what is empty', async () => {
    Object.assign(services.get('api'), { description: 'old', dependencies: ['RpcSs'] });
    await changeServiceConfig('api', { description: '', dependencies: [], displayName: '' });
    const { description, dependencies, displayName } = services.get('api');
    assert.deepEqual([description, dependencies, displayName], ['', [], 'api']);
  });
});

test('removeService tells no lie: what Windows refuses is its error', async () => {
  services.fail('DeleteService', 1072);
  await assert.rejects(removeService('api'), { code: 1072 });
});

test('words that are none are refused by name', async () => {
  const [state, control]: ['Running', 'stop'] = JSON.parse('["Runing", "halt"]');
  await assert.rejects(waitForServiceStatus('api', state), { name: 'SettingRangeError', message: /no state 'Runing'.*Running/ });
  await assert.rejects(controlService('api', control), { name: 'SettingRangeError', message: /no control 'halt'.*stop, pause/ });
});
