import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backoffActions, parseActions } from '../../../../core/operations/failure/action-text.js';

const refused = { id: 'InvalidFailureAction', category: 'InvalidArgument' };

describe('actions from texts', () => {
  test('each kind, with units and without', () => {
    assert.deepEqual(parseActions(['restart/5s', 'RUN/1m', 'reboot/60000', 'none', 'restart']), [
      { kind: 'Restart', delayMs: 5_000 }, { kind: 'RunCommand', delayMs: 60_000 }, { kind: 'Reboot', delayMs: 60_000 }, { kind: 'None', delayMs: 0 }, { kind: 'Restart', delayMs: 0 },
    ]);
  });

  test("sc.exe's own form: several in one text, milliseconds, empty for none", () => {
    assert.deepEqual(parseActions(['restart/5000/run/10000//0']), [{ kind: 'Restart', delayMs: 5_000 }, { kind: 'RunCommand', delayMs: 10_000 }, { kind: 'None', delayMs: 0 }]);
  });

  test('objects pass through, unknown kinds as numbers', () => {
    assert.deepEqual(parseActions([{ kind: 4, delayMs: 7 }, 'none/1s']), [{ kind: 4, delayMs: 7 }, { kind: 'None', delayMs: 1_000 }]);
  });

  test('a typo, a negative delay, a delay that is none, and too long a one are refused, by name', () => {
    for (const [text, named] of [['restrt/5s', 'restrt'], ['restart/-5', '-5'], ['restart/5x', '5x'], ['restart/soon', 'soon'], ['restart/50d', '50d'], ['', "''"], ['restart/0.5ms', '0.5ms']] as const)
      assert.throws(() => parseActions([text]), { ...refused, message: new RegExp(named.replace('.', '\\.')) }, text);
  });

  test('more than 1,024 are refused, however they are written', () => {
    assert.equal(parseActions(['none/0'.concat('/none/0'.repeat(1023))]).length, 1024);
    assert.throws(() => parseActions(['none/0'.concat('/none/0'.repeat(1024))]), { ...refused, message: /1025/ });
  });
});

describe('back-off', () => {
  const delaysOf = (text: string): number[] => backoffActions(text).map(({ delayMs }) => delayMs);

  test('doubles from the first to the last, which is the last', () => {
    assert.deepEqual(delaysOf('1s..5m'), [1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1_000));
    assert.deepEqual(delaysOf('1s..8s'), [1_000, 2_000, 4_000, 8_000]);
    assert.deepEqual(delaysOf('5s..5s'), [5_000]);
    assert.ok(backoffActions('1s..1m').every(({ kind }) => kind === 'Restart'));
  });

  test('what is no range is refused', () => {
    for (const text of ['1s', '', '0..5s', '5s..1s', '1s..2s..3s', '1s..x']) assert.throws(() => backoffActions(text), refused, text);
  });
});
