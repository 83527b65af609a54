import { isWin32Failure } from '../errors/from-win32.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import { toNodeSvcError } from '../errors/to-error.js';
import { ServiceNameError } from '../scm/names.js';
import { PrivilegeNotHeldError } from '../scm/privileges.js';
import { SddlError } from '../scm/sddl-text.js';
import { SettingRangeError } from '../scm/setting-error.js';
import { ProcessEndedError, WaitError, WaitStalledError, WaitTimeoutError } from '../scm/wait-errors.js';
import { accessDenied, accessDeniedCode, rightNeeded } from './access-denied.js';
import { HalfDoneError } from './change/steps.js';

/** Any error of an operation as the user meets it. The errors of scm/ get their ids here, since errors/ is a leaf. */
export function toUserError(thrown: unknown, target: string | null): NodeSvcError {
  if (thrown instanceof WaitError) return waitFailure(thrown);
  if (thrown instanceof HalfDoneError) return halfDone(thrown, target);
  if (isWin32Failure(thrown) && thrown.code === accessDeniedCode) return accessDenied(thrown, target, rightNeeded(thrown.api));
  if (thrown instanceof ServiceNameError)
    return new NodeSvcError({ id: 'InvalidServiceName', category: 'InvalidArgument', message: thrown.message, recommendedAction: 'Give another name.', target, cause: thrown });
  if (thrown instanceof Error && thrown.name === 'AbortError')
    return new NodeSvcError({ id: 'Cancelled', category: 'OperationStopped', message: `The operation on service '${target}' was cancelled.`, recommendedAction: 'See with Get-NodeService what state it is in.', target, cause: thrown });
  if (thrown instanceof SettingRangeError)
    return new NodeSvcError({ id: 'InvalidSetting', category: 'InvalidArgument', message: thrown.message, recommendedAction: 'Give a value within the limits that the message names.', target, cause: thrown });
  if (thrown instanceof SddlError)
    return new NodeSvcError({ id: 'InvalidSddl', category: 'InvalidArgument', message: thrown.message, recommendedAction: 'Correct the security descriptor; Get-NodeServicePermission shows the present one.', target, cause: thrown });
  if (thrown instanceof PrivilegeNotHeldError) {
    const { api, code, symbol } = thrown.cause;
    return new NodeSvcError({ id: 'PrivilegeNotHeld', category: 'PermissionDenied', message: thrown.message, recommendedAction: `Run as an account that holds ${thrown.privilege}; administrators do unless a policy takes it away.`, target, native: { api, code, symbol }, cause: thrown });
  }
  return toNodeSvcError(thrown, target);
}

/** The error of the step that failed, and what it left behind. */
function halfDone({ cause, stuck }: HalfDoneError, target: string | null): NodeSvcError {
  const { id, category, message, recommendedAction, native, target: about } = toUserError(cause, target);
  return new NodeSvcError({ id, category, native, target: about, cause, message: `${message} Changed before, and could not be put back: ${stuck.join(', ')}.`, recommendedAction });
}

function waitFailure(error: WaitError): NodeSvcError {
  const { serviceName: target, status: { state } } = error;
  const fields = { target, cause: error };
  if (error instanceof WaitTimeoutError)
    return new NodeSvcError({ ...fields, id: 'WaitTimeout', category: 'OperationTimeout', message: `Service '${target}' is still ${state} after ${error.timeoutMs} ms.`, recommendedAction: 'Look at its log (LogPath of Get-NodeService), or wait longer with -Timeout.' });
  if (error instanceof WaitStalledError)
    return new NodeSvcError({ ...fields, id: 'ServiceHangs', category: 'OperationTimeout', message: error.message, recommendedAction: `Look at its log; end its process with: Stop-Process -Id ${error.status.processId} -Force` });
  if (error instanceof ProcessEndedError)
    return new NodeSvcError({ ...fields, id: 'ServiceProcessEnded', category: 'InvalidOperation', message: error.message, recommendedAction: 'Look at its log (LogPath of Get-NodeService).' });
  return new NodeSvcError({ ...fields, id: 'UnexpectedState', category: 'InvalidOperation', message: error.message, recommendedAction: 'Look at its log (LogPath of Get-NodeService).' });
}
