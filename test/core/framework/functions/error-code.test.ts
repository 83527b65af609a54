import assert from 'node:assert/strict';
import { test } from 'node:test';
import { win32CodeOf } from '../../../../core/framework/functions/error-code.js';
import { ForeignServiceError } from '../../../../core/framework/functions/foreign-service.js';
import { UsageError } from '../../../../core/framework/command-line/getopt.js';
import { ServiceExeError } from '../../../../core/framework/functions/locate.js';
import { CancelledError } from '../../../../core/framework/command-line/read-password.js';
import { ServiceNameError } from '../../../../core/scm/names.js';
import { PrivilegeNotHeldError } from '../../../../core/scm/privileges.js';
import { SettingRangeError } from '../../../../core/scm/setting-error.js';
import type { ServiceStatus } from '../../../../core/scm/status.js';
import { ProcessEndedError, UnexpectedStateError, WaitStalledError, WaitTimeoutError } from '../../../../core/scm/wait-errors.js';
import { Win32Error } from '../../../../core/win32/win32-error.js';

const status = (win32ExitCode: number): ServiceStatus => ({
  state: 'Stopped', type: 16, controlsAccepted: 0, win32ExitCode, serviceExitCode: 0, checkpoint: 0, waitHintMs: 0, processId: 0, flags: 0, runsInSystemProcess: false,
});

test('every error of the functions has its Win32 number, and what is not Windows\' has -1', () => {
  const errors = [
    new Win32Error('OpenServiceW', 1060), new ServiceExeError('x.exe', 2), new PrivilegeNotHeldError('SeShutdownPrivilege', new Win32Error('ChangeServiceConfig2W', 1314)),
    new UnexpectedStateError('api', status(1066), 'Running'), new UnexpectedStateError('api', status(0), 'Running'), new ProcessEndedError('api', status(0), 3),
    new WaitTimeoutError('api', status(0), 'Running', 5), new WaitStalledError('api', status(0), 5), new ServiceNameError('a/b', 'x'), new SettingRangeError('x', 'y'),
    new UsageError('x'), new ForeignServiceError('api', 'x.exe'), new CancelledError('x'), new DOMException('x', 'AbortError'), Object.assign(new Error('x'), { code: 'ENOENT' }), Object.assign(new Error('x'), { code: 'EOTHER' }), new TypeError('x'), 'x',
  ];
  assert.deepEqual(errors.map(win32CodeOf), [1060, 2, 1314, 1066, 1062, 1067, 1053, 1053, 123, 87, 87, 1073, 1223, 1223, 2, -1, -1, -1]);
});
