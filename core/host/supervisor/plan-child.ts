import { join } from 'node:path';
import type { HangBridge } from '../../contract/hang-bridge.js';
import { hostChild } from '../../contract/layout.js';
import type { Supervised } from '../../contract/supervised.js';
import { hangVariable, reportsVariable, supervisorVariable } from '../child-channel.js';
import { isNpm, readNpmScript } from './npm-script.js';

/** How a child is started. */
export interface ChildPlan {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** A Node child has a channel to the supervisor. */
  readonly isNode: boolean;
  /** cmd.exe takes its line as it is, not as C programs take their arguments. */
  readonly verbatim: boolean;
  /** Told in the log when it is not what the service was given. */
  readonly note: string | null;
}

export interface Surroundings {
  readonly nodePath: string;
  readonly hostDirectory: string;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly shell: string;
  readonly serviceName: string;
  readonly processId: number;
  /** Where Node's diagnostic reports of crashes go; empty while Debug-NodeService runs the service. */
  readonly reportDirectory: string;
  /** Where the service has a hang time-out. */
  readonly hangs: HangBridge | null;
}

export function planChild({ kind, nodeArguments, script, arguments: args }: Supervised, around: Surroundings): ChildPlan {
  switch (kind) {
    case 'Executable':
      return { file: script, arguments: args, environment: {}, isNode: false, verbatim: false, note: null };
    case 'Shell':
      // With /s, cmd.exe takes off the outer quotes and nothing else ("cmd", learn.microsoft.com/windows-server/administration/windows-commands).
      return { file: around.shell, arguments: ['/d', '/s', '/c', `"${script}"`], environment: {}, isNode: false, verbatim: true, note: null };
    case 'Isolated':
    case 'Cluster': {
      const npm = readNpmScript(script, args, around.folder, around.environment['PATH'] ?? '');
      // npm does not hand a stop on, but Ctrl+C reaches its script, too.
      if (npm === null && isNpm(script)) return { file: around.nodePath, arguments: [...nodeArguments, script, ...args], environment: {}, isNode: false, verbatim: false, note: null };
      return {
        file: around.nodePath,
        arguments: [...nodeOptions(nodeArguments, around), npm?.script ?? script, ...(npm?.arguments ?? args)],
        environment: { ...npm?.environment, ...childVariables(around) },
        isNode: true,
        verbatim: false,
        note: npm === null ? null : `runs '${npm.script}' itself, which is all that its npm script does`,
      };
    }
  }
}

export const nodeOptions = (nodeArguments: readonly string[], { hostDirectory }: Pick<Surroundings, 'hostDirectory'>): string[] => [...nodeArguments, '-r', join(hostDirectory, hostChild)];

/** A Node child's streams, its channel, and the descriptor of its thread that watches (hangDescriptor). */
export const nodeStdio = (stdin: 'ignore' | 'pipe', { hangs }: Pick<Surroundings, 'hangs'>): ('ignore' | 'pipe' | 'ipc')[] => [stdin, 'pipe', 'pipe', 'ipc', ...(hangs === null ? [] : ['pipe' as const])];

export const childVariables = ({ processId, serviceName, reportDirectory, hangs }: Pick<Surroundings, 'processId' | 'serviceName' | 'reportDirectory' | 'hangs'>): Record<string, string> => ({
  [supervisorVariable]: String(processId),
  [reportsVariable]: reportDirectory,
  NODESVC_NAME: serviceName,
  ...(hangs !== null && { [hangVariable]: String(hangs.limitMs) }),
});
