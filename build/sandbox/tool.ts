import { spawn } from 'node:child_process';

export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Needed for .cmd files on Windows. The arguments then must hold nothing that a shell reads otherwise. */
  readonly shell?: boolean;
  /** For a tool that leaves a daemon behind, which would hold the pipes open: what it prints is not collected. */
  readonly discardOutput?: boolean;
}

export interface ToolResult {
  /** null when the tool was not found. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of this machine (not a Windows one, unless this is Windows) and collects what it prints. Never rejects. */
export function tryTool(command: string, args: readonly string[], { discardOutput, ...options }: ToolOptions = {}): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: discardOutput ? 'ignore' : ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => resolve({ code: null, stdout, stderr: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, stdout, stderr: signal ? `${stderr}\nended by ${signal}` : stderr }));
  });
}

/** The same for a tool that has to succeed: rejects with the command line, the exit code and the end of its output. Gives its stdout. */
export async function runTool(command: string, args: readonly string[], options: ToolOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await tryTool(command, args, options);
  if (code === 0) return stdout;
  const output = `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
  const commandLine = [command, ...args].join(' ');
  throw new Error(`${commandLine}: ${code === null ? 'cannot be started' : `exit code ${code}`}\n${output}`);
}
