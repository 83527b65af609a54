import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { HostExit, describeHostExit } from '../../../../core/contract/host-exit.js';
import { startFailure } from '../../../../core/operations/service/start-failure.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();

const noLog = { path: null, from: 0 };

/** The failure of a service that stopped with these codes after it had written `log`. */
function failure(win32ExitCode: number, serviceExitCode: number, log = '') {
  writeFileSync('api.log', `an older start: listen EADDRINUSE: address already in use :::9999\n${log}`);
  return startFailure('api', { win32ExitCode, serviceExitCode }, { path: 'api.log', from: 66 });
}

describe('why a service stopped instead of starting', () => {
  const cases = [
    ['the app threw', [1066, 13], 'Error: no config\n    at app.js:1', 'AppFailedAtStart', 'InvalidOperation', /did not start: the app ended with exit code 13\./],
    ['the app came to its end', [0, 0], '', 'AppFailedAtStart', 'InvalidOperation', /the app ended at once, with exit code 0\./],
    ['its process was killed', [1067, 0], '', 'AppFailedAtStart', 'InvalidOperation', /its process ended \(Windows error 1067\)\./],
    ['its port is taken', [1066, 1], 'Error: listen EADDRINUSE: address already in use 127.0.0.1:8080\n    at x', 'PortInUse', 'ResourceBusy', /port 8080 is in use by another program\./],
    ['its port is taken, IPv6', [1066, 1], 'Error: listen EADDRINUSE: address already in use :::443', 'PortInUse', 'ResourceBusy', /port 443 is in use/],
    ['its port is reserved', [1066, 1], 'Error: listen EACCES: permission denied 0.0.0.0:5000\n', 'PortInUse', 'ResourceBusy', /port 5000 .*or reserved by Windows/],
    ['it was not ready in time', [1066, HostExit.StartTimeout], '', 'AppNotReady', 'OperationTimeout', /not ready within the start time-out/],
    ['it was stopped', [0, 5], '[nodesvc 2026-01-01T00:00:00.000Z] api: stop requested; SIGTERM to the app\n', 'StoppedWhileStarting', 'OperationStopped', /stopped while it was starting/],
    ['its settings are gone', [1066, HostExit.SettingsUnreadable], '', 'ServiceSetupBroken', 'InvalidData', /settings file cannot be read/],
  ] as const;
  for (const [what, [win32, service], log, id, category, message] of cases) {
    test(what, () => {
      const error = failure(win32, service, log);
      assert.deepEqual([error.id, error.category, error.target], [id, category, 'api']);
      assert.match(error.message, message);
      assert.ok(error.recommendedAction.length > 20);
    });
  }

  test('every reason of the host itself has its words in the message', () => {
    for (const code of Object.values(HostExit)) assert.ok(failure(1066, code).message.includes(describeHostExit(code) ?? '?'), `${code}`);
  });

  test("an app's own code that merely looks like the host's, without 1066, is none of the host's", () => {
    assert.equal(failure(1067, HostExit.LogUnwritable).id, 'AppFailedAtStart');
  });
});

test('the message shows what this start wrote, and no more', () => {
  assert.match(failure(1066, 1, 'Error: x\n  at y\n').message, /exit code 1\.\nLast lines of 'api\.log':\n {2}Error: x\n {4}at y$/);
  assert.doesNotMatch(failure(1066, 1, 'new').message, /9999|older/);
  assert.doesNotMatch(startFailure('api', { win32ExitCode: 1066, serviceExitCode: 1 }, noLog).message, /Last lines/);
});

test('the native error is the exit code that the SCM has', () => {
  assert.deepEqual(failure(1066, 1).native, { api: 'QueryServiceStatusEx', code: 1066, symbol: 'ERROR_SERVICE_SPECIFIC_ERROR' });
  assert.deepEqual(failure(1067, 0).native?.symbol, 'ERROR_PROCESS_ABORTED');
  assert.equal(failure(0, 0).native, undefined);
});

test('what it wrote to stderr is told, where that has a log of its own', () => {
  writeFileSync('api.error.log', 'Error: listen EADDRINUSE: address already in use :::8080\n');
  writeFileSync('api.log', 'starting\n');
  const { id, message } = startFailure('api', { win32ExitCode: 1066, serviceExitCode: 1 }, { path: 'api.log', from: 0, error: { path: 'api.error.log', from: 0 } });
  assert.equal(id, 'PortInUse');
  assert.match(message, /Last lines of 'api\.log':\n {2}starting\nLast lines of 'api\.error\.log':\n {2}Error: listen/);
});
