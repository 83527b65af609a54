import type { Machine } from '../../build/sandbox/machine.js';
import type { ToolResult } from '../../build/sandbox/tool.js';

interface FakeOptions {
  readonly platform?: NodeJS.Platform;
  readonly isRoot?: boolean;
  /** Programs on PATH. */
  readonly programs?: readonly string[];
  /** /etc/os-release; Debian's by default. */
  readonly osRelease?: string;
  /** What a command line (matched by its beginning) answers; any other succeeds and prints nothing. */
  readonly answers?: Readonly<Record<string, Partial<ToolResult>>>;
}

export interface FakeMachine extends Machine {
  /** The command lines that were run, in order. */
  readonly commands: string[];
}

/** A machine on which nothing is really run. */
export function fakeMachine(options: FakeOptions = {}): FakeMachine {
  const commands: string[] = [];
  const answer = (command: string, args: readonly string[]): ToolResult => {
    const line = [command, ...args].join(' ');
    commands.push(line);
    const found = Object.entries(options.answers ?? {}).find(([start]) => line.startsWith(start))?.[1];
    return { code: 0, stdout: '', stderr: '', ...found };
  };
  return {
    platform: options.platform ?? 'linux',
    isRoot: options.isRoot ?? true,
    commands,
    which: (program) => (options.programs?.includes(program) ? `/bin/${program}` : undefined),
    readSystemFile: () => options.osRelease ?? 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n',
    tryTool: async (command, args) => answer(command, args),
    async runTool(command, args) {
      const { code, stdout, stderr } = answer(command, args);
      if (code !== 0) throw new Error(`${command}: exit code ${code}\n${stderr}`);
      return stdout;
    },
  };
}
