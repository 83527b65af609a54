import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sidBytes, sidText, virtualAccountSid } from '../../../core/scm/sid.js';

test("a service's SID is Windows' own: TrustedInstaller's is well known", () => {
  const sid = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
  assert.equal(virtualAccountSid('TrustedInstaller'), sid);
  assert.equal(virtualAccountSid('trustedINSTALLER'), sid);
});

test('ß has no upper case of one letter, and stays', () => {
  assert.notEqual(virtualAccountSid('straße'), virtualAccountSid('strasse'));
  assert.equal(virtualAccountSid('straße'), virtualAccountSid('STRAßE'));
});

test('a SID in bytes', () => {
  assert.deepEqual(sidBytes('S-1-5-32-544'), Buffer.from([1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x20, 2, 0, 0]));
  for (const sid of ['S-1-1-0', 'S-1-5-18', virtualAccountSid('x')]) assert.equal(sidText(sidBytes(sid)), sid);
});

test('what follows a SID in a buffer is ignored', () => {
  assert.equal(sidText(Buffer.concat([sidBytes('S-1-5-18'), Buffer.alloc(20, 7)])), 'S-1-5-18');
});

test('what is no SID is refused', () => {
  for (const text of ['', 'S-1-5', 'bob', 'S-2-5-18', 'S-1-5-18 ']) assert.throws(() => sidBytes(text), TypeError);
});
