import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { stopAndWait, type StopResult } from '../../../core/scm/stop.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeServices } from '../operations/fake-services.js';

// The rest of stopAndWait is in test/core/operations/service-stop.test.ts.
let services: FakeServices;
let waitedFor: number[];

beforeEach(() => {
  services = new FakeServices();
  waitedFor = [];
  mock.method(kernel32, 'OpenProcess', (_access: number, _inherit: number, processId: number) => {
    waitedFor.push(processId);
    throw new Win32Error('OpenProcess', 87); // there is no such process any more
  });
});

afterEach(() => mock.restoreAll());

async function stop(name: string): Promise<StopResult> {
  using manager = ServiceManager.connect();
  using service = manager.open(name, ['stop', 'queryStatus']);
  return await stopAndWait(service);
}

test("a service's own process is waited for", async () => {
  services.add('api', { state: 'Running', processId: 7 });
  assert.deepEqual([await stop('api'), waitedFor], [{ processLeft: null }, [7]]);
});

describe('a shared process', () => {
  test('is waited for when its last service stops, and not before', async () => {
    services.add('reader', { state: 'Running', type: 0x20, processId: 7 });
    services.add('writer', { state: 'Running', type: 0x20, processId: 7 });
    services.add('other', { state: 'Running', type: 0x20, processId: 8 });
    assert.deepEqual([await stop('writer'), waitedFor], [{ processLeft: null }, []]);
    assert.deepEqual([await stop('reader'), waitedFor], [{ processLeft: null }, [7]]);
  });
});
