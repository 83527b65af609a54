import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDelay, parseFailureActions } from '../../../core/scm/failure-text.js';

test('each kind, with units and without, in one text as sc.exe has them', () => {
  assert.deepEqual(parseFailureActions('restart/5s/RUN/1m/reboot/60000//0/none'), [
    { kind: 'restart', delayMs: 5_000 }, { kind: 'runCommand', delayMs: 60_000 }, { kind: 'reboot', delayMs: 60_000 }, { kind: 'none', delayMs: 0 }, { kind: 'none', delayMs: 0 },
  ]);
});

test('what is no action is an error that names it', () => {
  for (const [text, named] of [['restrt/5s', 'restrt'], ['', "''"], ['restart/soon', 'soon'], ['restart/50d', '50d']] as const)
    assert.throws(() => parseFailureActions(text), { name: 'FailureTextError', message: new RegExp(named) }, text);
});

test('delays', () => {
  const delays = ['0', '1500', '500ms', '5s', '1.5s', '2 m', '1h', '1D'].map((text) => parseDelay(text, text));
  assert.deepEqual(delays, [0, 1_500, 500, 5_000, 1_500, 120_000, 3_600_000, 86_400_000]);
  assert.equal(parseDelay('4294967295', ''), 0xffff_ffff);
});
