import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { ServiceManager } from '../../../core/scm/manager.js';
import { rightsForSecurityDescriptor, setSecurityDescriptor } from '../../../core/scm/security.js';
import type { Service } from '../../../core/scm/service.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { FakeScm } from './fake-scm.js';

describe('setSecurityDescriptor', () => {
  let service: Service;
  /** What was set: the parts, and the text. */
  let set: [information: number, sddl: string][];
  let freed: number;

  beforeEach(() => {
    const scm = new FakeScm({ api: 'API' });
    const descriptors = new Map<unknown, string>();
    scm.answer('ConvertStringSecurityDescriptorToSecurityDescriptorW', (sddl, _revision, place) => {
      place[0] = BigInt(descriptors.size + 1);
      descriptors.set(place[0], sddl);
    });
    scm.answer('SetServiceObjectSecurity', (_handle, information, descriptor) => void set.push([information, descriptors.get(descriptor) ?? '']));
    mock.method(kernel32, 'LocalFree', () => {
      freed++;
      return null;
    });
    [set, freed] = [[], 0];
    service = ServiceManager.connect().open('api', ['writeDac']);
  });

  afterEach(() => mock.restoreAll());

  test('sets what the text has, and nothing else', () => {
    for (const sddl of ['D:(A;;GA;;;SY)', 'O:SYD:(A;;GA;;;SY)', 'G:BA', 'O:SYG:SY']) setSecurityDescriptor(service, sddl);
    assert.deepEqual(set, [[4, 'D:(A;;GA;;;SY)'], [5, 'O:SYD:(A;;GA;;;SY)'], [2, 'G:BA'], [3, 'O:SYG:SY']]);
    assert.equal(freed, 4);
  });

  test('refuses an audit list, an access list for everyone, and nothing at all', () => {
    for (const sddl of ['D:(A;;GA;;;SY)S:(AU;FA;GA;;;WD)', 'D:NO_ACCESS_CONTROL', '', 'nonsense']) {
      assert.throws(() => setSecurityDescriptor(service, sddl), { name: 'SddlError', sddl });
    }
    assert.deepEqual(set, []);
  });
});

test('each part takes its right', () => {
  assert.deepEqual(rightsForSecurityDescriptor('D:'), ['readControl', 'writeDac']);
  assert.deepEqual(rightsForSecurityDescriptor('O:SYG:SYD:'), ['readControl', 'writeDac', 'writeOwner']);
  assert.deepEqual(rightsForSecurityDescriptor('G:SY'), ['readControl', 'writeOwner']);
});
