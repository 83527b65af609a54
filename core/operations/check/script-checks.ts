import { existsSync, statSync } from 'node:fs';
import { failed, passed, warning, type Finding } from './finding.js';
import { runNode } from './run-node.js';
import type { OwnSubject } from './subject.js';

/** The script is there, and is one that node can read; or the program is there. What a shell's line names, only the shell knows. */
export async function checkScript(subject: OwnSubject): Promise<Finding[]> {
  const { command: { kind, script, nodePath } } = subject;
  if (kind === 'Shell') return [];
  const what = kind === 'Executable' ? 'program' : 'script';
  const stats = statSync(script, { throwIfNoEntry: false });
  if (!stats?.isFile()) return [failed('ScriptFound', stats === undefined ? `The ${what} '${script}' is not there.` : `'${script}' is a folder, not a ${what}.`, `Put it back, or name another with Set-NodeService -${what === 'script' ? 'Script' : 'Executable'}.`)];
  const found = passed('ScriptFound', `'${script}' is there.`);
  // --check knows JavaScript only.
  return /\.[cm]?js$/i.test(script) && existsSync(nodePath) ? [found, await checkSyntax(subject)] : [found];
}

/** Reads the script and runs nothing of it. Its options are left out: they could run other code. */
async function checkSyntax({ command: { script, nodePath }, environment }: OwnSubject): Promise<Finding> {
  const { NODE_OPTIONS: _options, ...plain } = environment;
  const { exitCode, stderr } = await runNode(nodePath, ['--check', script], plain);
  if (exitCode === 0) return passed('ScriptSyntax', 'Node.js can read the script.');
  if (/SyntaxError/.test(stderr)) return failed('ScriptSyntax', `The script has an error: ${stderr}`, `Correct it; this shows it whole: node --check "${script}"`);
  return warning('ScriptSyntax', `Whether the script has errors could not be found out: ${stderr}`, `Try: node --check "${script}"`);
}
