import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultLogSettings } from '../../../../core/contract/log-defaults.js';
import type { LogSettings } from '../../../../core/contract/log-settings.js';
import { chooseLogs } from '../../../../core/operations/log/log-choice.js';

type Wish = Parameters<typeof chooseLogs>[2];
const choose = (log: Partial<LogSettings>, wish: Partial<Wish> = {}) => chooseLogs('api', { logDirectory: 'C:\\logs', log: { ...defaultLogSettings, ...log } }, { stream: 'All', ...wish });
const filesOf = (log: Partial<LogSettings>, wish: Partial<Wish> = {}): string => choose(log, wish).logs.map(({ path, reading: { stream } }) => `${path.slice('C:\\logs\\'.length)}=${stream}`).join(' ');
const since = '2026-11-25T12:00:00.000Z';

test('where the lines of a stream are, and whose lines a file has', () => {
  assert.equal(filesOf({}), 'api.log=null');
  assert.equal(filesOf({}, { stream: 'Host' }), 'api.log=null');
  assert.equal(filesOf({ format: 'Json' }, { stream: 'Error' }), 'api.log=null');
  assert.equal(filesOf({ errorFile: true }), 'api.log=Output api.error.log=Error');
  assert.equal(filesOf({ errorFile: true }, { stream: 'Error' }), 'api.error.log=Error');
  assert.equal(filesOf({ errorFile: true }, { stream: 'Output' }), 'api.log=Output');
});

describe('what the log does not tell is refused, with what would', () => {
  const refuses = (log: Partial<LogSettings>, wish: Partial<Wish>, action: RegExp) => assert.throws(() => choose(log, wish), (error) => error instanceof Error && 'recommendedAction' in error && action.test(String(error.recommendedAction)));

  test('the stream', () => {
    for (const stream of ['Output', 'Error'] as const) refuses({ timestamps: true }, { stream }, /^Set-NodeService api -ErrorLog or -LogFormat Json/);
  });
  test('the time', () => {
    refuses({ errorFile: true }, { since }, /^Set-NodeService api -LogTimestamp or -LogFormat Json/);
    for (const log of [{ timestamps: true }, { format: 'Json' }] as const) assert.equal(choose(log, { since }).timed, true);
  });
  test("but the host's own lines have both", () => assert.equal(choose({}, { stream: 'Host', since }).logs.length, 1));
});
