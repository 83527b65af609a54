import { existsSync, statSync } from 'node:fs';
import { oldestMajor, isInside, nodeVersion } from '../service/node-runtime.js';
import { fileVersion } from '../../scm/file-version.js';
import { isPinned } from '../service/pinned-node.js';
import { failed, passed, repairIt, warning, type Finding } from './finding.js';
import { replaceNode } from './replace-node.js';
import { runNode } from './run-node.js';
import type { OwnSubject } from './subject.js';

const setNode = 'Name another node.exe with Set-NodeService -NodePath';

/** node.exe is there, is what it was, and takes the options. What needs it to be there is asked only if it is. */
export async function checkNode(subject: OwnSubject): Promise<Finding[]> {
  const { name, command: { nodePath } } = subject;
  if (!existsSync(nodePath)) {
    const repair = replaceNode(subject);
    return [failed('NodeFound', `Its node.exe '${nodePath}' is gone, as an upgrade or a version manager leaves it.`,
      repair === undefined ? `Install Node.js ${oldestMajor} or newer for all users, then: Repair-NodeService '${name}'.` : `${repairIt(name)}. -PinNode keeps a copy that no upgrade touches.`, repair)];
  }
  if (!statSync(nodePath).isFile()) return [failed('NodeFound', `'${nodePath}' is a folder, not node.exe.`, `${setNode}.`)];
  const version = checkVersion(subject);
  const found = [passed('NodeFound', `'${nodePath}' is there.`), version, checkLocation(subject)];
  return version.result === 'Failed' ? found : [...found, await checkOptions(subject)];
}

function checkVersion({ name, command: { nodePath }, settings }: OwnSubject): Finding {
  const version = fileVersion(nodePath);
  if (version?.productName !== 'Node.js') return failed('NodeVersion', `'${nodePath}' is not Node.js itself${version?.productName ? ` but ${version.productName}` : ''}.`, `${setNode}.`);
  if (version.major < oldestMajor) return failed('NodeVersion', `'${nodePath}' is Node.js ${version.text}; a service needs ${oldestMajor} or newer.`, `${setNode}.`);
  const before = settings?.nodeVersion ?? null;
  if (before !== null && before.split('.')[0] !== String(version.major))
    return warning('NodeVersion', `'${nodePath}' was Node.js ${before} when it was set, and is ${version.text} now.`,
      `Test the app with it, and build its native addons anew. Then Set-NodeService '${name}' -NodePath '${nodePath}' takes it as it is.`);
  return passed('NodeVersion', before === null || before === version.text ? `It is Node.js ${version.text}.` : `It is Node.js ${version.text}, and was ${before} when it was set.`);
}

function checkLocation({ command: { nodePath }, context: { machine } }: OwnSubject): Finding {
  if (isPinned(nodePath, machine)) return passed('NodeLocation', 'It is a copy of NodeSvc\'s own, which no upgrade touches.');
  if (!isInside(nodePath, machine.profiles)) return passed('NodeLocation', 'It lies outside of users\' profiles.');
  return warning('NodeLocation', `'${nodePath}' lies in a user's profile: a version manager may remove it, and other accounts may not be able to run it.`, 'Keep a copy with Set-NodeService -PinNode, or install Node.js for all users.');
}

/** Whether this node.exe takes the options, and the NODE_OPTIONS that Windows gives it. With --version it runs nothing of theirs. */
async function checkOptions({ command: { nodePath, nodeArguments }, environment }: OwnSubject): Promise<Finding> {
  const options = [...nodeArguments, ...(environment['NODE_OPTIONS'] === undefined ? [] : [`NODE_OPTIONS=${environment['NODE_OPTIONS']}`])];
  const { exitCode, stderr } = await runNode(nodePath, [...nodeArguments, '--version'], environment);
  if (exitCode === 0) return passed('NodeOptions', options.length === 0 ? 'It runs; no options are set.' : `It takes its options: ${options.join(' ')}.`);
  return failed('NodeOptions', `Node.js ${nodeVersion(nodePath) ?? ''} refuses its options (${options.join(' ') || 'there are none'}): ${stderr}`,
    'Correct them with Set-NodeService -NodeArgument, or NODE_OPTIONS with -ScmEnvironment.');
}
