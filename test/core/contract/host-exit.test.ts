import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostExit, describeHostExit } from '../../../core/contract/host-exit.js';

test('every code of the host says what happened, and no two the same', () => {
  const meanings = Object.values(HostExit).map(describeHostExit);
  for (const meaning of meanings) assert.match(meaning ?? '', /^(its|it|the) .{10,}/);
  assert.equal(new Set(meanings).size, meanings.length);
});

test("they are the host's own: the customer bit is set, and an app's codes mean nothing", () => {
  for (const code of Object.values(HostExit)) assert.equal(code & 0x2000_0000, 0x2000_0000);
  for (const code of [0, 1, 13, 255, 1066, 0xffff_ffff, 0x2000_0000]) assert.equal(describeHostExit(code), undefined);
});
