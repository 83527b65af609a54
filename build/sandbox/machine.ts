import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool, tryTool, type ToolOptions, type ToolResult } from './tool.js';

/** What the sandbox asks of the machine it runs on. Tests put another in its place. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Full path of a program on PATH. */
  which(program: string): string | undefined;
  /** The text of a file of the system, such as /etc/os-release; undefined when there is none. */
  readSystemFile(path: string): string | undefined;
  tryTool(command: string, args: readonly string[], options?: ToolOptions): Promise<ToolResult>;
  runTool(command: string, args: readonly string[], options?: ToolOptions): Promise<string>;
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  which,
  readSystemFile(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  tryTool,
  runTool,
};

function which(program: string): string | undefined {
  const endings = process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE;.CMD').split(';') : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, program + (program.toLowerCase().endsWith(ending.toLowerCase()) ? '' : ending));
      if (folder !== '' && isExecutable(path)) return path;
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
