import { errorFromWin32, isWin32Failure } from '../../errors/from-win32.js';
import { hasNoPassword } from '../../scm/account.js';
import { isEventSource, registerEventSource } from '../../scm/event-log.js';
import { grantLogonAsService, hasLogonAsService } from '../../scm/logon-right.js';
import { lintFailure } from '../failure/lint.js';
import { doesNotExist } from '../gone-codes.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import { isDriver, type OwnSubject, type Subject } from './subject.js';

/** The account is there, and may log on as a service. */
export function checkAccount(subject: Subject): Finding[] {
  if (isDriver(subject)) return [];
  const { name, config: { account }, accountSid } = subject;
  if (accountSid === null) return [failed('Account', `There is no account '${account}' any more.`, `Give the service another: Set-NodeService '${name}' -Account or -Credential.`)];
  const found = passed('Account', `It runs as '${account}'.`);
  // Those of Windows, of services and of Active Directory's managed accounts have the right by themselves.
  if (hasNoPassword(account)) return [found];
  try {
    if (hasLogonAsService(accountSid)) return [found, passed('LogonRight', `'${account}' may log on as a service.`)];
  } catch (error) {
    if (!isWin32Failure(error)) throw error;
    return [found, warning('LogonRight', `Whether '${account}' may log on as a service cannot be seen: ${errorFromWin32(error, name).message}`, 'Run this in an elevated shell.')];
  }
  return [found, warning('LogonRight', `'${account}' was not given the right to log on as a service; unless it has it through a group, a start fails (1069).`, repairIt(name),
    { change: { property: 'logonRight', from: null, to: account }, apply: () => grantLogonAsService(accountSid) })];
}

export function checkStartType({ name, config: { startType } }: Subject): Finding[] {
  return startType === 'Disabled' ? [warning('StartType', 'It is disabled: nothing can start it.', `Set-NodeService '${name}' -StartupType Automatic, or Manual.`)] : [passed('StartType', `Its start type is ${startType}.`)];
}

export function checkDependencies({ name, config: { dependsOn }, manager }: Subject): Finding[] {
  const missing = dependsOn.filter((one) => !one.startsWith('+')).filter((service) => {
    try {
      manager.open(service, [])[Symbol.dispose]();
      return false;
    } catch (error) {
      return isWin32Failure(error) && error.code === doesNotExist;
    }
  });
  if (missing.length === 0) return [passed('Dependencies', dependsOn.length === 0 ? 'It depends on no other service.' : 'What it depends on is there.')];
  return [failed('Dependencies', `It depends on services that do not exist: ${missing.join(', ')}. A start fails (1075).`, `Correct it with Set-NodeService '${name}' -DependsOn.`)];
}

export function checkFailureActions({ name, failure }: Subject): Finding[] {
  const warnings = lintFailure(failure);
  if (warnings.length === 0) return [passed('FailureActions', failure.actions.length === 0 ? 'It has no failure actions.' : 'Its failure actions are taken after a crash and after an error.')];
  return warnings.map(({ message }) => warning('FailureActions', message, `Set-NodeServiceFailure '${name}' changes it.`));
}

export function checkEventSource({ name }: OwnSubject): Finding[] {
  if (isEventSource(name)) return [passed('EventSource', 'Its events have their source in the Windows log Application.')];
  return [warning('EventSource', 'It is not registered as a source of events: Event Viewer shows its events with a complaint.', repairIt(name),
    { change: { property: 'eventSource', from: null, to: name }, apply: () => void registerEventSource(name) })];
}
