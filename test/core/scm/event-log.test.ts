import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { registerEventSource, removeEventSource, reportEvent } from '../../../core/scm/event-log.js';
import { valueOf } from '../../../core/scm/registry-value.js';
import type { EVENT_SOURCE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';
import { FakeRegistry } from './fake-registry.js';
import { FakeScm } from './fake-scm.js';

const LOG = 'system\\currentcontrolset\\services\\eventlog\\application';

let scm: FakeScm;
let registry: FakeRegistry;

beforeEach(() => {
  scm = new FakeScm();
  registry = new FakeRegistry(scm, [LOG]);
});

afterEach(() => mock.restoreAll());

const valuesOf = (source: string) => Object.fromEntries((registry.keys.get(`${LOG}\\${source}`) ?? []).map(({ name, ...raw }) => [name, valueOf(raw)]));

test('a source has a message file that every Windows has, whose messages are the text alone', () => {
  assert.equal(registerEventSource('api'), true);
  assert.deepEqual(valuesOf('api'), { EventMessageFile: { type: 'EXPAND_SZ', value: '%SystemRoot%\\System32\\EventCreate.exe' }, TypesSupported: { type: 'DWORD', value: 7 } });
  assert.equal(registry.open.size, 0);
});

test('a source that is there stays as it is, and is not removed', () => {
  const theirs = [{ name: 'EventMessageFile', type: 1, data: Buffer.from('C:\\other.dll\0', 'utf16le') }];
  registry.keys.set(`${LOG}\\spooler`, [...theirs]);
  assert.deepEqual([registerEventSource('Spooler'), removeEventSource('Spooler')], [false, false]);
  assert.deepEqual(registry.keys.get(`${LOG}\\spooler`), theirs);
});

test('a source is removed once', () => {
  registerEventSource('api');
  assert.deepEqual([registerEventSource('api'), removeEventSource('api'), removeEventSource('api')], [false, true, false]);
  assert.deepEqual([...registry.keys.keys()], [LOG]);
});

test('what Windows refuses is an error', () => {
  scm.answer('RegCreateKeyExW', () => {
    throw new Win32Error('RegCreateKeyExW', 5);
  });
  assert.throws(() => registerEventSource('api'), { code: 5 });
});

test('an event has its type, id and text, and leaves no handle open', () => {
  const reported: unknown[] = [];
  scm.answer('RegisterEventSourceW', (_machine, source) => {
    reported.push(source);
    return 9n as EVENT_SOURCE;
  });
  scm.answer('ReportEventW', (handle, type, category, id, sid, count, size, strings) => void reported.push([handle, type, category, id, sid, count, size, strings]));
  scm.answer('DeregisterEventSource', (handle) => void reported.push(handle));
  reportEvent('api', 'Error', 3, 'Über 100% full, not %1 or\0%%20');
  assert.deepEqual(reported, ['api', [9n, 1, 0, 3, null, 1, 0, ['Über 100% full, not % 1 or %% 20']], 9n]);
  reported.length = 0;
  reportEvent('api', 'Warning', 1, 'x'.repeat(40_000));
  assert.deepEqual(reported[1], [9n, 2, 0, 1, null, 1, 0, ['x'.repeat(31_839)]]);
  reportEvent('api', 'Information', 1, '');
  assert.deepEqual(reported[4], [9n, 4, 0, 1, null, 1, 0, ['']]);
});
