import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toUserError } from '../../../core/operations/user-error.js';
import { ServiceNameError } from '../../../core/scm/names.js';
import type { ServiceStatus } from '../../../core/scm/status.js';
import { ProcessEndedError, UnexpectedStateError, WaitStalledError, WaitTimeoutError } from '../../../core/scm/wait-errors.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const status: ServiceStatus = {
  state: 'StartPending', type: 16, controlsAccepted: 0, win32ExitCode: 0, serviceExitCode: 0, checkpoint: 0, waitHintMs: 0,
  processId: 7, flags: 0, runsInSystemProcess: false,
};

const cases = [
  [new WaitTimeoutError('api', status, 'Running', 5000), 'WaitTimeout', 'OperationTimeout', /'api' is still StartPending after 5000 ms/],
  [new WaitStalledError('api', status, 5000), 'ServiceHangs', 'OperationTimeout', /api/],
  [new ProcessEndedError('api', status, 3), 'ServiceProcessEnded', 'InvalidOperation', /exit code 3/],
  [new UnexpectedStateError('api', { ...status, state: 'Stopped' }, 'Running'), 'UnexpectedState', 'InvalidOperation', /is Stopped/],
  [new ServiceNameError('a/b', 'it has a slash.'), 'InvalidServiceName', 'InvalidArgument', /a\/b/],
  [AbortSignal.abort().reason, 'Cancelled', 'OperationStopped', /was cancelled/],
  [new Win32Error('OpenServiceW', 1060), 'ServiceNotFound', 'ObjectNotFound', /no service named 'api'/],
] as const;

for (const [thrown, id, category, message] of cases) {
  test(id, () => {
    const error = toUserError(thrown, 'api');
    assert.deepEqual([error.id, error.category, error.target, error.cause], [id, category, 'api', thrown]);
    assert.match(error.message, message);
    assert.ok(error.recommendedAction.length > 10);
  });
}

test('a wait that failed is about the service it waited for, which may be a dependent', () => {
  assert.equal(toUserError(new WaitTimeoutError('dependent', status, 'Stopped', 1), 'api').target, 'dependent');
});

test('a service that hangs: the process to end', () => {
  assert.match(toUserError(new WaitStalledError('api', status, 5000), 'api').recommendedAction, /Stop-Process -Id 7/);
});
