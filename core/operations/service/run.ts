import type { OperationInput } from '../../contract/operations.js';
import type { ServiceSettings } from '../../contract/settings.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { ServiceCommand } from './binary-path.js';
import { resolveCommand } from './command.js';
import { checkNodeArguments } from './node-arguments.js';
import { resolveExecutable } from './program.js';
import { resolveScript } from './script.js';

/** What a service runs, and in how many processes. */
export type Run = Pick<ServiceCommand, 'kind' | 'script' | 'arguments' | 'nodeArguments'> & Pick<ServiceSettings, 'program' | 'instances'>;

export type RunInput = Partial<Pick<OperationInput<'config.set'>, 'script' | 'command' | 'executable' | 'arguments' | 'nodeArguments' | 'isolate' | 'instances' | 'workingDirectory'>>;

/** The fields of which the Run is made. */
export const runFields = ['script', 'command', 'executable', 'arguments', 'nodeArguments', 'isolate', 'instances'] as const;

/** `before` with what is given; null before: a new service. Throws for what can't be found, or does not go together. */
export function resolveRun(input: RunInput, before: (Run & Pick<ServiceSettings, 'workingDirectory'>) | null, searchPath: string, target: string): Run {
  const { script, command, executable } = input;
  if ([script, command, executable].filter((given) => given !== undefined).length > 1)
    throw refusal('A service runs one thing: a script, a command or an executable.', 'Give just one of -Script, -Command and -Executable.', target);
  const base = runOf(input, before, searchPath, target);
  const run = { ...base, ...argumentsOf(input, base, target) };
  return { ...run, ...processesOf(input, run, target) };
}

function runOf({ script, command, executable, workingDirectory }: RunInput, before: Parameters<typeof resolveRun>[1], searchPath: string, target: string): Run {
  const fresh = { arguments: [], nodeArguments: [], program: null, instances: 1 } as const;
  if (script !== undefined) {
    const path = resolveScript(script, target);
    // Another script of the same service keeps its arguments; those of a program were for that program.
    return before !== null && isScript(before) ? { ...pickRun(before), script: path } : { ...fresh, kind: 'Script', script: path };
  }
  if (command !== undefined) {
    const folder = workingDirectory ?? before?.workingDirectory;
    if (folder === undefined) throw refusal('A command needs the folder it is meant in.', 'Name it with -WorkingDirectory.', target);
    return { ...fresh, ...resolveCommand(command, folder, searchPath, target), program: { command } };
  }
  if (executable !== undefined) return { ...fresh, ...resolveExecutable(executable, searchPath, target) };
  if (before !== null) return pickRun(before);
  throw refusal('It is not said what the service runs.', 'Give -Script, -Command or -Executable.', target);
}

const pickRun = ({ kind, script, arguments: args, nodeArguments, program, instances }: Run): Run => ({ kind, script, arguments: args, nodeArguments, program, instances });

function argumentsOf({ arguments: args, nodeArguments }: RunInput, { kind, program }: Run, target: string): Partial<Run> {
  if (program !== null && args !== undefined && args.length > 0) throw refusal('The arguments of a command are part of it.', 'Give them with -Command, without -ArgumentList.', target);
  if ((program !== null || !runsNode(kind)) && nodeArguments !== undefined && nodeArguments.length > 0)
    throw refusal('Options for node need a script.', 'Use -Script, or give them with -Command.', target);
  if (program !== null) return {};
  checkNodeArguments(nodeArguments ?? [], target);
  return { ...(args !== undefined && { arguments: args }), ...(nodeArguments !== undefined && { nodeArguments }) };
}

function processesOf({ isolate, instances: given }: RunInput, run: Run, target: string): Partial<Run> {
  const instances = given ?? run.instances;
  if (!isScript(run)) {
    if (isolate !== true && instances === 1) return {};
    throw refusal(`${isolate === true ? '-Isolate' : '-Instances'} is for scripts; a program runs in a process of its own anyway.`, 'Leave it out, or use -Script.', target);
  }
  if (instances > 1 && isolate === true) throw refusal('Instances are processes of their own already.', 'Leave out -Isolate or -Instances.', target);
  const isolated = isolate ?? run.kind === 'Isolated';
  return { instances, kind: instances > 1 ? 'Cluster' : isolated ? 'Isolated' : 'Script' };
}

const runsNode = (kind: Run['kind']): boolean => kind !== 'Executable' && kind !== 'Shell';

/** Whether it was given as a script. */
export const isScript = ({ kind, program }: Pick<Run, 'kind' | 'program'>): boolean => runsNode(kind) && program === null;

/** What only scripts, or Node children, can do. */
export function checkWatched({ kind, program }: Pick<Run, 'kind' | 'program'>, { readyWhen, hangTimeoutMs }: Pick<ServiceSettings, 'readyWhen' | 'hangTimeoutMs'>, target: string): void {
  if (!runsNode(kind) && (readyWhen === 'Listening' || readyWhen === 'Signal'))
    throw refusal(`Whether another program is ready when ${readyWhen} can't be seen from outside.`, 'Use -ReadyWhen Http with a -ReadyUrl, or Loaded.', target);
  if (!isScript({ kind, program }) && hangTimeoutMs !== null)
    throw refusal('-HangTimeout watches the event loop of a script, and this service runs a command or an executable.', 'Use -HealthCheck and no -HangTimeout (Set-NodeService: -HangTimeout \'\'), or a -Script.', target);
}

const refusal = (message: string, recommendedAction: string, target: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidSetting', category: 'InvalidArgument', message, recommendedAction, target });
