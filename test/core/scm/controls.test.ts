import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlRight, sendableControls } from '../../../core/scm/controls.js';

test("each control takes the right of ControlService's table", () => {
  assert.deepEqual(Object.values(sendableControls).map(controlRight), ['stop', 'pauseContinue', 'pauseContinue', 'interrogate', 'pauseContinue']);
  assert.deepEqual([7, 10, 128, 255].map(controlRight), ['pauseContinue', 'pauseContinue', 'userDefinedControl', 'userDefinedControl']);
});

test('what is no byte is refused', () => {
  for (const control of [-1, 256, 1.5]) assert.throws(() => controlRight(control), { name: 'SettingRangeError', setting: 'control' });
});
