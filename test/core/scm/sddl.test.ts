import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accessEntries, grant, revoke } from '../../../core/scm/sddl.js';
import { hasPart, parseSddl, printSddl, SddlError } from '../../../core/scm/sddl-text.js';

/** What Windows gives a service that is created without any. */
const WINDOWS = 'D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)(A;;CCLCSWLOCRRC;;;SU)';
const AUDIT = 'S:(AU;FA;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;WD)';
const CONDITION = '(XA;;RP;;;WD;(@User.Title == "Chef (D:" && (Member_of {SID(BA)})))';
const OBJECT = '(OA;;RP;bf967aba-0de6-11d0-a285-00aa003049e2;;AU)';
const BOB = 'S-1-5-21-1-2-3-1001';

describe('the text', () => {
  test('is put together again as it was, whatever is in it', () => {
    for (const sddl of [WINDOWS, `O:SYG:SY${WINDOWS}${AUDIT}`, `D:PAI${CONDITION}${OBJECT}(A;;GA;;;SY)`, 'D:', 'D:P', `${AUDIT}${WINDOWS}`,
      'O:BAG:BAD:(A;;0x1;;;S-1-1-0)']) {
      assert.equal(printSddl(parseSddl(sddl)), sddl);
    }
  });

  test('has its parts outside of parentheses only', () => {
    assert.deepEqual((['O', 'G', 'D', 'S'] as const).filter((part) => hasPart(`G:SY${WINDOWS}`, part)), ['G', 'D']);
    assert.deepEqual((['O', 'G', 'D', 'S'] as const).filter((part) => hasPart(`O:SYD:${CONDITION}${AUDIT}`, part)), ['O', 'D', 'S']);
    assert.equal(parseSddl(`D:${CONDITION}${OBJECT}`).aces.length, 2);
  });

  test('without an access list is refused, and so is one that is broken', () => {
    for (const sddl of ['', 'O:SY', AUDIT, 'D:NO_ACCESS_CONTROL', 'D:(A;;GA;;;SY', 'D:(A;;GA;;;SY))', 'D:(A;;GA;;;SY)x(A;;GA;;;BA)', 'D:("']) {
      assert.throws(() => parseSddl(sddl), SddlError, sddl);
    }
  });
});

test('the entries in words', () => {
  assert.deepEqual(accessEntries(`D:AI(D;;WP;;;AU)(A;ID;LCRP;;;${BOB})(A;;GR;;;da)${CONDITION}(A;;QQ;;;SY)`), [
    { kind: 'deny', sid: 'S-1-5-11', rights: ['stop'], inherited: false, text: '(D;;WP;;;AU)' },
    { kind: 'allow', sid: BOB, rights: ['queryStatus', 'start'], inherited: true, text: `(A;ID;LCRP;;;${BOB})` },
    { kind: 'allow', sid: 'DA', rights: ['queryConfig', 'queryStatus', 'enumerateDependents', 'interrogate', 'readControl'], inherited: false,
      text: '(A;;GR;;;da)' },
    { kind: 'other', sid: 'S-1-1-0', rights: [], inherited: false, text: CONDITION },
    { kind: 'other', sid: 'S-1-5-18', rights: [], inherited: false, text: '(A;;QQ;;;SY)' },
  ]);
});

describe('grant', () => {
  test('adds an entry behind the others', () => {
    assert.equal(grant(`O:SY${WINDOWS}${AUDIT}`, BOB, ['start', 'stop', 'queryStatus']), `O:SY${WINDOWS}(A;;LCRPWP;;;${BOB})${AUDIT}`);
    assert.equal(grant('D:P', BOB, ['start']), `D:P(A;;RP;;;${BOB})`);
  });

  test('adds to the entry that the account has, also where it has another name', () => {
    assert.equal(grant('D:(A;;LC;;;BA)(A;;CC;;;SY)', 'S-1-5-32-544', ['start']), 'D:(A;;LCRP;;;BA)(A;;CC;;;SY)');
    assert.equal(grant(`D:(A;;LC;;;${BOB})`, BOB.toLowerCase(), ['start']), `D:(A;;LCRP;;;${BOB})`);
  });

  test('changes nothing where the account has it all', () => {
    for (const sddl of [`D:(A;;RPLC;;;${BOB})`, `D:(A;;GA;;;${BOB})`, `D:(A;;0xf01ff;;;${BOB})`]) assert.equal(grant(sddl, BOB, ['start']), sddl);
    assert.equal(grant(WINDOWS, BOB, []), WINDOWS);
  });

  test('keeps denials first and inherited entries last', () => {
    assert.equal(grant(`D:(D;;WP;;;${BOB})(A;;CC;;;SY)(A;ID;LC;;;${BOB})`, BOB, ['start']),
      `D:(D;;WP;;;${BOB})(A;;CC;;;SY)(A;;RP;;;${BOB})(A;ID;LC;;;${BOB})`);
  });

  test('leaves what it does not understand', () => {
    assert.equal(grant(`D:${CONDITION}${OBJECT}(A;;QQ;;;${BOB})`, BOB, ['start']), `D:${CONDITION}${OBJECT}(A;;QQ;;;${BOB})(A;;RP;;;${BOB})`);
  });
});

describe('revoke', () => {
  test('takes rights away, and the entry with the last of them', () => {
    assert.equal(revoke(`D:(A;;LCRPWP;;;${BOB})(A;;RP;;;SY)`, BOB, ['start', 'delete']), `D:(A;;LCWP;;;${BOB})(A;;RP;;;SY)`);
    assert.equal(revoke(`D:(A;;RP;;;${BOB})(A;;RP;;;SY)`, BOB, ['start']), 'D:(A;;RP;;;SY)');
  });

  test('without rights takes all, of every entry that allows', () => {
    assert.equal(revoke(`D:(D;;WP;;;${BOB})(A;;RP;;;${BOB})(A;;CC;;;SY)(A;;GR;;;${BOB})`, BOB), `D:(D;;WP;;;${BOB})(A;;CC;;;SY)`);
  });

  test('takes one right of a generic one', () => {
    assert.equal(revoke('D:(A;;GA;;;BA)', 'BA', ['delete']), 'D:(A;;CCDCLCSWRPWPDTLOCRRCWDWO;;;BA)');
    assert.equal(revoke('D:(A;;GA;;;BA)', 'SY', ['delete']), 'D:(A;;GA;;;BA)');
  });

  test('changes nothing where there is nothing to take', () => {
    for (const sddl of [WINDOWS, `D:${CONDITION}${OBJECT}`]) assert.equal(revoke(sddl, BOB), sddl);
    assert.equal(revoke(WINDOWS, 'SY', ['changeConfig']), WINDOWS);
  });

  test('undoes a grant', () => {
    assert.equal(revoke(grant(WINDOWS, BOB, ['start', 'stop']), BOB), WINDOWS);
  });
});
