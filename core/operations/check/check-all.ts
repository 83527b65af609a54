import { checkWords } from '../../contract/check.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { Context } from '../context.js';
import { checkAccess } from './access-checks.js';
import { checkCommandLine, checkProgram } from './command-checks.js';
import type { Finding } from './finding.js';
import { checkHost } from './host-checks.js';
import { checkNode } from './node-checks.js';
import { checkPorts } from './port-checks.js';
import { checkAccount, checkDependencies, checkEventSource, checkFailureActions, checkStartType } from './scm-checks.js';
import { checkScript } from './script-checks.js';
import { checkSettings } from './settings-checks.js';
import { isOwn, observeSubject, type OwnSubject, type Subject } from './subject.js';
import { checkWritable } from './writable-checks.js';

type Check<S> = (subject: S) => readonly Finding[] | Promise<readonly Finding[]>;

const ofAnyService: readonly Check<Subject>[] = [checkCommandLine, checkProgram, checkAccount, checkWritable, checkStartType, checkDependencies, checkFailureActions];
const ofOwnServices: readonly Check<OwnSubject>[] = [checkNode, checkScript, checkHost, checkSettings, checkPorts, checkAccess, checkEventSource];

/** Looks at a service from all sides and changes nothing. The findings are in the order of the contract's words. */
export async function checkService(manager: ServiceManager, given: string, context: Context): Promise<{ subject: Subject; findings: Finding[] }> {
  const subject = observeSubject(manager, given, context);
  const found = await Promise.all([...ofAnyService.map((check) => check(subject)), ...(isOwn(subject) ? ofOwnServices.map((check) => check(subject)) : [])]);
  return { subject, findings: found.flat().sort((a, b) => checkWords.indexOf(a.check) - checkWords.indexOf(b.check)) };
}
