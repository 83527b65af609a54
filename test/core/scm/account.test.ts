import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasNoPassword, lookupSid, normalizeAccount } from '../../../core/scm/account.js';
import { virtualAccountSid } from '../../../core/scm/sid.js';

test("accounts in the SCM's spelling", () => {
  const spellings: [string, string][] = [
    ['', 'LocalSystem'],
    ['SYSTEM', 'LocalSystem'],
    ['nt authority\\system', 'LocalSystem'],
    ['LocalService', 'NT AUTHORITY\\LocalService'],
    ['NT AUTHORITY\\LOCAL SERVICE', 'NT AUTHORITY\\LocalService'],
    ['network service', 'NT AUTHORITY\\NetworkService'],
    ['nt service\\Api', 'NT SERVICE\\Api'],
    ['bob', '.\\bob'],
    ['.\\bob', '.\\bob'],
    ['DOMAIN\\bob', 'DOMAIN\\bob'],
    ['bob@example.com', 'bob@example.com'],
  ];
  for (const [given, expected] of spellings) assert.equal(normalizeAccount(given), expected);
});

test('SIDs that are known without asking', () => {
  assert.equal(lookupSid('LocalSystem'), 'S-1-5-18');
  assert.equal(lookupSid('Local Service'), 'S-1-5-19');
  assert.equal(lookupSid('NT AUTHORITY\\NetworkService'), 'S-1-5-20');
  assert.equal(lookupSid('NT SERVICE\\api'), virtualAccountSid('API'));
});

test('accounts of Windows, of services and of group management have no password', () => {
  for (const account of ['SYSTEM', 'LocalService', 'NT SERVICE\\api', 'DOMAIN\\gmsa$']) assert.ok(hasNoPassword(account), account);
  for (const account of ['bob', 'DOMAIN\\bob', 'bob@example.com']) assert.ok(!hasNoPassword(account), account);
});
