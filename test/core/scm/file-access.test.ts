import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileRights, grantedAccess, namedAccounts } from '../../../core/scm/file-access.js';

const { read, write, execute, writeDac, append } = fileRights;
const service = 'S-1-5-80-1-2-3-4-5';
const users = 'S-1-5-32-545';
const sids = new Set([service, users, 'S-1-1-0']);

/** Which of the rights are granted. */
const of = (sddl: string, ...rights: readonly number[]): boolean[] => rights.map((right) => (grantedAccess(sddl, sids) & right) !== 0);

describe('access is granted', () => {
  test('to the account itself and to its groups, in letters, numbers and generic rights', () => {
    assert.deepEqual(of(`D:(A;;FR;;;${service})(A;;0x20;;;BU)(A;;GW;;;WD)`, read, execute, write, append), [true, true, true, true]);
    assert.deepEqual(of('D:(A;;GA;;;BA)(A;;GX;;;WD)', read, write, execute), [false, false, true]);
  });

  test('by the first entry that decides a right', () => {
    assert.deepEqual(of('D:(D;;FW;;;BU)(A;;FA;;;WD)', read, write), [true, false]);
    assert.deepEqual(of('D:(A;;FA;;;WD)(D;;FW;;;BU)', read, write), [true, true]);
  });

  test('by entries for the object, and not by those for what will be in it, nor by what is not understood', () => {
    assert.deepEqual(of('D:(A;OICIIO;FA;;;BU)', read), [false]);
    assert.deepEqual(of('D:AI(A;OICIID;FR;;;BU)', read), [true]);
    assert.deepEqual(of('D:(XA;;FA;;;WD;(Title=="x"))(A;;FR;;;S-1-5-21-1-2-3-4)', read), [false]);
  });

  test('to everyone without a list, and to nobody by an empty one', () => {
    assert.deepEqual(of('D:NO_ACCESS_CONTROL', read, write), [true, true]);
    assert.deepEqual(of('D:P', read), [false]);
  });

  test('to the owner, who may change the list, unless OWNER RIGHTS says otherwise', () => {
    assert.deepEqual(of(`O:${service}D:P`, writeDac, read), [true, false]);
    assert.deepEqual(of('O:BUD:P(A;;FR;;;OW)', writeDac), [false]);
    assert.deepEqual(of('O:BAD:P', writeDac), [false]);
  });
});

test('the accounts are those that are allowed something, and the owner, each once', () => {
  assert.deepEqual(namedAccounts('O:BAG:SYD:(A;;FA;;;BA)(A;;FR;;;BU)(D;;FW;;;WD)(A;OICIIO;FA;;;CO)'), ['S-1-5-32-544', users]);
  assert.deepEqual(namedAccounts('D:NO_ACCESS_CONTROL'), ['S-1-1-0']);
});
