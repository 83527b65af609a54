import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachName, forEachNameAtOnce } from '../../../core/operations/for-each-name.js';
import { RecordingContext } from './recording-context.js';

/** Notes when each name begins and ends; `bad` fails. */
function recorder() {
  const events: string[] = [];
  const act = async (name: string) => {
    events.push(`${name} begins`);
    await new Promise(setImmediate);
    if (name === 'bad') throw new Error('no');
    events.push(`${name} ends`);
  };
  return { events, act };
}

test('one after the other; one that fails is reported under its name, and the others go on', async () => {
  const { events, act } = recorder();
  const context = new RecordingContext();
  await forEachName(['a', 'bad', 'b'], context, act);
  assert.deepEqual(events, ['a begins', 'a ends', 'bad begins', 'b begins', 'b ends']);
  assert.deepEqual(context.errors.map(({ id, target }) => [id, target]), [['InternalError', 'bad']]);
});

test('side by side, with the same rule for failures', async () => {
  const { events, act } = recorder();
  const context = new RecordingContext();
  await forEachNameAtOnce(['a', 'bad', 'b'], context, act);
  assert.deepEqual(events, ['a begins', 'bad begins', 'b begins', 'a ends', 'b ends']);
  assert.deepEqual(context.errors.map(({ target }) => target), ['bad']);
});

test('after a cancel no other name is begun', async () => {
  const context = new RecordingContext();
  const begun: string[] = [];
  await forEachName(['a', 'b'], context, async (name) => {
    begun.push(name);
    context.cancel();
  });
  assert.deepEqual(begun, ['a']);
});
