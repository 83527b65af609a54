import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { knownConfig } from '../../../../core/operations/service/known-config.js';
import { ServiceManager } from '../../../../core/scm/manager.js';
import { advapi32 } from '../../../../core/win32/advapi32.js';
import { FakeServices } from '../fake-services.js';

const key = 'system\\currentcontrolset\\services\\api';
/** A FILETIME, and the same time as Date.now() has it. */
const changed = 133_000_000_000_000_000n;
const changedMs = Number((changed - 116_444_736_000_000_000n) / 10_000n);
let services: FakeServices;
let lastWrite: bigint;
let queries: number;

beforeEach(() => {
  services = new FakeServices();
  services.registry.keys.set(key, []);
  lastWrite = changed;
  services.scm.answer('RegQueryInfoKeyW', (_key, _class, _size, _reserved, _subKeys, _a, _b, _values, _c, _d, _security, time) => {
    (time ?? assert.fail()).writeBigUInt64LE(lastWrite);
  });
  queries = 0;
  const { QueryServiceConfigW } = advapi32;
  services.scm.answer('QueryServiceConfigW', (...args) => {
    queries++;
    QueryServiceConfigW(...args);
  });
});

afterEach(() => mock.restoreAll());

/** What is known of a service `ms` after its key was last written to. */
function ask(name: string, ms: number) {
  using manager = ServiceManager.connect();
  using service = manager.open(name, ['queryConfig']);
  return knownConfig(service, name, changedMs + ms);
}

test('the SCM is asked once, until something is written to the key', () => {
  const api = services.add('api', { description: 'one', startType: 2, delayed: true });
  assert.deepEqual([ask('api', 5000), ask('API', 6000)].map(({ description, delayed }) => [description, delayed]), [['one', true], ['one', true]]);
  assert.equal(queries, 1);
  api.description = 'two';
  lastWrite += 1n;
  assert.equal(ask('api', 7000).description, 'two');
  assert.equal(queries, 2);
});

test('what was just changed is asked for again: the next change may have the same time', () => {
  services.registry.keys.set('system\\currentcontrolset\\services\\young', []);
  const young = services.add('young', { description: 'one' });
  assert.equal(ask('young', 2000).description, 'one');
  young.description = 'two';
  assert.equal(ask('young', 2001).description, 'two');
  young.description = 'three';
  assert.equal(ask('young', 2002).description, 'two');
});

test('nothing is remembered of a service without a key, of another program, and of one opened by its display name', () => {
  services.add('other', { description: 'no key' });
  services.registry.keys.set('system\\currentcontrolset\\services\\foreign', []);
  services.add('foreign', { binaryPath: 'C:\\Windows\\System32\\spoolsv.exe' });
  services.registry.keys.set('system\\currentcontrolset\\services\\the other', []);
  for (const name of ['other', 'foreign', 'The other']) {
    queries = 0;
    ask(name, 5000);
    ask(name, 6000);
    assert.equal(queries, 2, name);
  }
});
