import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sidBytes } from '../../../core/scm/sid.js';
import { fullSid } from '../../../core/scm/sid-aliases.js';

test('letters that stand for the same account everywhere', () => {
  const known = { SY: 'S-1-5-18', BA: 'S-1-5-32-544', BU: 'S-1-5-32-545', WD: 'S-1-1-0', AU: 'S-1-5-11', IU: 'S-1-5-4', SU: 'S-1-5-6', LS: 'S-1-5-19', ns: 'S-1-5-20' };
  for (const [alias, sid] of Object.entries(known)) {
    assert.equal(fullSid(alias), sid);
    sidBytes(sid);
  }
});

test('a SID, and letters of a domain, stay', () => {
  assert.equal(fullSid('s-1-5-21-1-2-3-500'), 'S-1-5-21-1-2-3-500');
  assert.equal(fullSid('da'), 'DA');
});
