import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskOf, maskText, rightsInMask, withoutGenerics } from '../../../core/scm/access-mask.js';
import { SERVICE_RIGHTS } from '../../../core/scm/rights.js';

test("SDDL's letters and numbers are masks", () => {
  const masks: [string, number | null][] = [['CC', 1], ['CCDCLCSWRPWPDTLOCRSDRCWDWO', 0xf01ff], ['ccLC', 5], ['GA', 0x1000_0000], ['GR', 0x8000_0000],
    ['FA', 0x1f_01ff], ['0x20014', 0x20014], ['0XFFFFFFFF', 0xffff_ffff], ['20', 20], ['020', 16], ['', 0],
    ['XX', null], ['CCD', null], ['0x', null], ['99999999999', null], ['9999999999', null]];
  for (const [text, mask] of masks) assert.equal(maskOf(text), mask, text);
});

test('a mask is written in letters where they can say it, and is read back as it was', () => {
  assert.equal(maskText(0x14), 'LCRP');
  assert.equal(maskText(0xf01ff), 'CCDCLCSWRPWPDTLOCRSDRCWDWO');
  assert.equal(maskText(0x8000_0001), 'CCGR');
  assert.equal(maskText(0x100_0001), '0x1000001');
  for (const mask of [1, 0x14, 0x1f_01ff, 0xffff_ffff, 0x8000_0000, 0x200]) assert.equal(maskOf(maskText(mask)), mask);
});

test('generic rights are those that Windows maps them to', () => {
  assert.equal(withoutGenerics(0x1000_0000), 0xf01ff);
  assert.equal(withoutGenerics(0x8000_0000), 0x2008d);
  assert.equal(withoutGenerics(0x4000_0000), 0x20002);
  assert.equal(withoutGenerics(0x2000_0000), 0x20170);
  assert.equal(withoutGenerics(0xe000_0000), 0x201ff);
  assert.deepEqual(rightsInMask(0x1000_0000), SERVICE_RIGHTS);
  assert.deepEqual(rightsInMask(0x20014), ['queryStatus', 'start', 'readControl']);
});
