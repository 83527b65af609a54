import assert from 'node:assert/strict';
import { test } from 'node:test';
import { virtualAccountSid } from '../../../core/scm/sid.js';
import { tokenSids } from '../../../core/scm/token-sids.js';

const own = virtualAccountSid('api');
const has = (sids: ReadonlySet<string> | null, ...wanted: readonly string[]): boolean[] => wanted.map((sid) => sids?.has(sid) ?? false);
const [everyone, users, administrators, allServices] = ['S-1-1-0', 'S-1-5-32-545', 'S-1-5-32-544', 'S-1-5-80-0'];

test('a virtual account is one of the users and of all services, and no administrator', () => {
  const { sids, restricting, complete } = tokenSids('api', own, 'None');
  assert.deepEqual(has(sids, own, everyone, users, allServices, administrators), [true, true, true, true, false]);
  assert.deepEqual([restricting, complete], [null, true]);
});

test('LocalSystem is an administrator, and no user', () => assert.deepEqual(has(tokenSids('api', 'S-1-5-18', 'None').sids, 'S-1-5-18', administrators, users, own), [true, true, false, false]));

test('a SID type brings the service\'s own SID, and Restricted a second set for what is written', () => {
  assert.deepEqual(has(tokenSids('api', 'S-1-5-19', 'None').sids, own), [false]);
  assert.deepEqual(has(tokenSids('api', 'S-1-5-19', 'Unrestricted').sids, own, 'S-1-5-19'), [true, true]);
  assert.deepEqual(has(tokenSids('api', 'S-1-5-19', 'Restricted').restricting, own, everyone, users, 'S-1-5-19'), [true, true, false, false]);
});

test('what groups an account of people is in is not known here', () => {
  assert.equal(tokenSids('api', 'S-1-5-21-1-2-3-1001', 'None').complete, false);
  assert.equal(tokenSids('api', 'S-1-12-1-2-3-4', 'None').complete, false);
});
