import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { addressOf, POINTER_SIZE, readPointer, writePointer } from '../../../core/win32/memory.js';
import { encodeArray, sizeOf, type StructValues } from '../../../core/win32/struct.js';
import { ENUM_SERVICE_STATUS_PROCESSW } from '../../../core/win32/structs.js';
import { wideString } from '../../../core/win32/wide-string.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeScm } from './fake-scm.js';

afterEach(() => mock.restoreAll());

describe('connect', () => {
  test('asks for the least: to connect', () => {
    const scm = new FakeScm();
    ServiceManager.connect();
    ServiceManager.connect({ rights: ['connect', 'createService'] });
    assert.deepEqual(scm.access, [['OpenSCManagerW', 1], ['OpenSCManagerW', 3]]);
  });

  test('passes the machine, and its services are remote', () => {
    const scm = new FakeScm({ api: 'API' });
    const machines: unknown[] = [];
    const manager = ServiceManager.connect();
    scm.answer('OpenSCManagerW', (machine) => {
      machines.push(machine);
      return [...scm.open.keys()][0] ?? assert.fail();
    });
    assert.equal(ServiceManager.connect({ machine: 'server1' }).open('api', []).remote, true);
    assert.equal(manager.open('api', []).remote, false);
    assert.deepEqual(machines, ['server1']);
  });

  test('closes its handle when disposed, once', () => {
    const scm = new FakeScm();
    const manager = ServiceManager.connect();
    manager[Symbol.dispose]();
    manager[Symbol.dispose]();
    assert.equal(scm.open.size, 0);
    assert.throws(() => manager.open('api', []), /ScHandle is closed already/);
  });
});

describe('create', () => {
  test('gives the open service, with the rights to set it up and to delete it', () => {
    const scm = new FakeScm();
    const service = ServiceManager.connect().create({ name: 'api', binaryPath: 'x' });
    assert.equal(service.name, 'api');
    assert.deepEqual(scm.access.at(-1), ['CreateServiceW', 0x1_0017]);
    assert.deepEqual([...scm.open.values()], ['manager', 'api']);
  });

  test("passes what is given, and Windows' defaults for the rest", () => {
    const scm = new FakeScm();
    const manager = ServiceManager.connect();
    const calls: unknown[][] = [];
    scm.answer('CreateServiceW', (...args) => {
      calls.push(args.slice(1));
      return args[0];
    });
    manager.create({ name: 'a', binaryPath: 'x', rights: [] });
    manager.create({ name: 'b', binaryPath: 'y', displayName: 'B', startMode: 'Automatic', errorControl: 'Ignore', type: 0x20, rights: [],
      loadOrderGroup: 'g', dependencies: { services: ['RpcSs'], groups: [] }, account: '.\\bob', password: 'p' });
    assert.deepEqual(calls, [
      ['a', null, 0x1_0000, 0x10, 3, 1, 'x', null, null, null, null, null],
      ['b', 'B', 0x1_0000, 0x20, 2, 0, 'y', 'g', null, Buffer.from('RpcSs\0\0', 'utf16le'), '.\\bob', 'p'],
    ]);
  });

  test('refuses an impossible name before Windows does', () => {
    const scm = new FakeScm();
    const manager = ServiceManager.connect();
    assert.throws(() => manager.create({ name: 'a/b', binaryPath: 'x' }), { name: 'ServiceNameError' });
    assert.equal(scm.services.size, 0);
  });

  test('deletes and closes the service again when it cannot be finished', () => {
    const scm = new FakeScm();
    const manager = ServiceManager.connect();
    const reason = new Error('no description');
    assert.throws(() => manager.create({ name: 'api', binaryPath: 'x' }, () => {
      throw reason;
    }), reason);
    assert.equal(scm.services.size, 0);
    assert.deepEqual([...scm.open.values()], ['manager']);
  });

  test('says so when it can be neither finished nor deleted', () => {
    const scm = new FakeScm();
    const manager = ServiceManager.connect();
    const [first, second] = [new Error('first'), new Win32Error('DeleteService', 5)];
    scm.answer('DeleteService', () => {
      throw second;
    });
    assert.throws(() => manager.create({ name: 'api', binaryPath: 'x' }, () => {
      throw first;
    }), (error) => error instanceof AggregateError && error.errors[0] === first && error.errors[1] === second && error.message.includes("'api'"));
    assert.deepEqual([...scm.open.values()], ['manager']);
  });
});

describe('open', () => {
  test('finds a key name in any letters, and gives it as it is stored', () => {
    const scm = new FakeScm({ MyApi: 'My API' });
    const service = ServiceManager.connect().open('myapi', ['queryStatus']);
    assert.equal(service.name, 'MyApi');
    assert.deepEqual(scm.access.at(-1), ['OpenServiceW', 4]);
  });

  test('finds a display name, also one that could not be a key name', () => {
    new FakeScm({ MyApi: 'My API', other: 'In/Out' });
    const manager = ServiceManager.connect();
    assert.equal(manager.open('my api', []).name, 'MyApi');
    assert.equal(manager.open('in/out', []).name, 'other');
  });

  test('prefers the key name', () => {
    new FakeScm({ one: 'two', two: 'one' });
    assert.equal(ServiceManager.connect().open('one', []).name, 'one');
  });

  test('gives the error of the key name when there is neither', () => {
    new FakeScm();
    const manager = ServiceManager.connect();
    assert.throws(() => manager.open('nope', []), { api: 'OpenServiceW', code: 1060 });
    assert.throws(() => manager.open('no/pe', []), { api: 'OpenServiceW', code: 123 });
  });

  test('does not look for a display name when access is denied', () => {
    const scm = new FakeScm({ api: 'API' });
    const manager = ServiceManager.connect();
    scm.answer('OpenServiceW', () => {
      throw new Win32Error('OpenServiceW', 5);
    });
    scm.answer('GetServiceKeyNameW', () => assert.fail('asked for a display name'));
    assert.throws(() => manager.open('api', []), { code: 5 });
  });
});

describe("a service's name", () => {
  /** How often the SCM was asked for a name. */
  function counted(scm: FakeScm): () => number {
    let asked = 0;
    scm.answer('GetServiceDisplayNameW', (_manager, _name, buffer) => {
      asked++;
      wideString('My API').copy(buffer ?? assert.fail());
    });
    return () => asked;
  }

  test('is looked up when it is read first, and once', () => {
    const asked = counted(new FakeScm({ MyApi: 'My API' }));
    const service = ServiceManager.connect().open('MYAPI', []);
    assert.equal(asked(), 0);
    assert.deepEqual([service.name, service.name, asked()], ['MyApi', 'MyApi', 1]);
  });

  test('is not looked up where it is known', () => {
    const asked = counted(new FakeScm({ MyApi: 'My API' }));
    const manager = ServiceManager.connect();
    assert.equal(manager.open('MyApi', [], { nameIsStored: true }).name, 'MyApi');
    assert.equal(manager.open('My API', []).name, 'MyApi');
    assert.equal(manager.create({ name: 'new', binaryPath: 'x' }).name, 'new');
    assert.equal(asked(), 0);
  });

  test('is as it was given when the service is gone meanwhile', () => {
    const scm = new FakeScm({ MyApi: 'My API' });
    const service = ServiceManager.connect().open('myapi', ['delete']);
    service.delete();
    assert.equal(scm.services.size, 0);
    assert.equal(service.name, 'myapi');
  });

  test('is not guessed when the SCM fails', () => {
    const scm = new FakeScm({ api: 'API' });
    const service = ServiceManager.connect().open('api', []);
    scm.answer('GetServiceDisplayNameW', () => {
      throw new Win32Error('GetServiceDisplayNameW', 1722);
    });
    assert.throws(() => service.name, { code: 1722 });
  });
});

describe('list', () => {
  const statuses = { dwServiceType: 16, dwCurrentState: 4, dwControlsAccepted: 1, dwWin32ExitCode: 0, dwServiceSpecificExitCode: 0,
    dwCheckPoint: 0, dwWaitHint: 0, dwProcessId: 9, dwServiceFlags: 1 };
  const entry = (name: string): StructValues<typeof ENUM_SERVICE_STATUS_PROCESSW> =>
    ({ lpServiceName: name, lpDisplayName: `The ${name}`, ServiceStatusProcess: statuses });

  /** An SCM that gives so many services a call, each at a place of its own, and goes on where it left off. */
  function listing(names: readonly string[], perCall: number): { manager: ServiceManager; calls: () => number } {
    const scm = new FakeScm();
    let calls = 0;
    scm.answer('EnumServicesStatusExW', (_manager, _level, _kind, _state, buffer, _size, needed, count, resume) => {
      calls++;
      const from = resume[0];
      const given = names.slice(from, from + perCall);
      put(given.map(entry), buffer ?? assert.fail());
      count[0] = given.length;
      resume[0] = from + given.length;
      if (resume[0] === names.length) return;
      needed[0] = 100;
      throw new Win32Error('EnumServicesStatusExW', 234);
    });
    return { manager: ServiceManager.connect({ rights: ['enumerate'] }), calls: () => calls };
  }

  test('gives all services, however many calls it takes', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const perCall of [1, 2, 5]) {
      const { manager, calls } = listing(names, perCall);
      assert.deepEqual(manager.list().map(({ name }) => name), names);
      assert.equal(calls(), Math.ceil(names.length / perCall));
      mock.restoreAll();
    }
  });

  test('gives what the SCM gives', () => {
    assert.deepEqual(listing(['a'], 1).manager.list(), [{
      name: 'a',
      displayName: 'The a',
      status: { state: 'Running', type: 16, controlsAccepted: 1, win32ExitCode: 0, serviceExitCode: 0, checkpoint: 0, waitHintMs: 0,
        processId: 9, flags: 1, runsInSystemProcess: true },
    }]);
  });

  test('grows its buffer where everything has to fit at once', () => {
    const scm = new FakeScm();
    const sizes: number[] = [];
    scm.answer('EnumServicesStatusExW', (_manager, _level, _kind, _state, _buffer, size, needed, count) => {
      sizes.push(size);
      count[0] = 0;
      needed[0] = 150_000;
      if (size < 150_000) throw new Win32Error('EnumServicesStatusExW', 234);
    });
    assert.deepEqual(ServiceManager.connect().list(), []);
    assert.deepEqual(sizes, [64 * 1024, 150_000]);
  });

  test('asks for the kind and state that are wanted', () => {
    const scm = new FakeScm();
    const filters: [number, number][] = [];
    scm.answer('EnumServicesStatusExW', (_manager, _level, kind, state) => void filters.push([kind, state]));
    const manager = ServiceManager.connect();
    manager.list();
    manager.list({ kind: 'driver', state: 'active' });
    manager.list({ kind: 'all', state: 'inactive' });
    assert.deepEqual(filters, [[0x30, 3], [0x0b, 1], [0x3b, 2]]);
  });

  /** Fills a buffer as Windows does, with pointers into that buffer. */
  function put(entries: readonly StructValues<typeof ENUM_SERVICE_STATUS_PROCESSW>[], target: Buffer): void {
    const source = encodeArray(ENUM_SERVICE_STATUS_PROCESSW, entries);
    source.copy(target);
    const shift = addressOf(target) - addressOf(source);
    for (let at = 0; at < entries.length * sizeOf(ENUM_SERVICE_STATUS_PROCESSW); at += sizeOf(ENUM_SERVICE_STATUS_PROCESSW)) {
      for (const pointer of [at, at + POINTER_SIZE]) writePointer(target, pointer, readPointer(source, pointer) + shift);
    }
  }
});
