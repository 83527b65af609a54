import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ChildHangs } from '../../../../core/host/supervisor/child-hangs.js';

let clock: number;
let counted: number;
let hangs: ChildHangs;

beforeEach(() => {
  clock = 1_000;
  counted = 60_000;
  hangs = new ChildHangs({ limitMs: 5_000, countedMs: () => counted, hung: () => assert.fail('whoever asks tells it') }, () => clock);
});

test('a child that is not ready may hang', () => {
  clock += 60_000;
  assert.equal(hangs.counts(), false);
});

test('a hang counts from the time on that the child is ready for as long, but for what its word may take', () => {
  hangs.ready();
  clock += 3_999;
  // Told a second time, as a second server that listens does.
  hangs.ready();
  assert.equal(hangs.counts(), false);
  clock += 1;
  assert.equal(hangs.counts(), true);
});

test('not of a service that starts, stops or is about to pause, or has just done so', () => {
  hangs.ready();
  clock += 60_000;
  for (counted of [0, 3_999]) assert.equal(hangs.counts(), false);
  counted = 4_000;
  assert.equal(hangs.counts(), true);
});

test('not of a child that was asked to end', () => {
  hangs.ready();
  clock += 5_000;
  hangs.rest();
  hangs.ready();
  assert.equal(hangs.counts(), false);
});
