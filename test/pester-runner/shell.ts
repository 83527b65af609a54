/**
 * One PowerShell process that runs one test file, through node-powershell. What has to be known about that
 * package (5.0.1, child-shell 5.0.0):
 * - the environment variable NODE_POWERSHELL overrides the executable it is given: `EngineShell` undoes that;
 * - a command with anything on stderr rejects unless throwOnInvocationError is false;
 * - a shell that ends with exit code 0 in the middle of a command counts as success: only our own summary line does;
 * - its end-of-command delimiters are missed when the whole output comes in one chunk with CRLF, and then invoke()
 *   never settles (driver.test.ts, 'no summary', shows it): our own lines end the wait, invoke() only tells of a death;
 * - its timeout leaves the process alive: the deadline is kept here.
 */
import { PowerShell } from 'node-powershell';
import { parseRunnerLine, type Summary, type TestResult } from './lines.js';

class EngineShell extends PowerShell {
  protected override setExecutable(options: { executable?: string }): string {
    if (!options.executable) throw new Error('No PowerShell executable was given.');
    return options.executable;
  }
}

export interface ShellOptions {
  readonly powershell: string;
  readonly powershellArgs: Readonly<Record<string, string | boolean>>;
  readonly env: Readonly<Record<string, string>>;
  /** PesterRunner.psm1, as the engine sees it. */
  readonly runnerModule: string;
  readonly timeoutMs: number;
  readonly onTest: (test: TestResult) => void;
}

export interface ShellOutcome {
  /** Absent when the shell ended, or was ended, before the file was through. */
  readonly summary?: Summary;
  /** Why there is no summary. */
  readonly problem?: string;
  /** The last lines of what was written beside the results, stdout and stderr together. */
  readonly output: string;
}

/** How long a shell may take to leave after its work, before it is killed. */
const exitGraceMs = 3000;
/** How long what a dead shell wrote may still be on its way. */
const lastWordsMs = 300;
const tailLines = 40;
const endLine = '#pester-end';

/** Runs one file; never rejects. `file` is the path as the engine sees it. */
export async function runInShell(file: string, options: ShellOptions): Promise<ShellOutcome> {
  const tail: string[] = [];
  const keep = (line: string): void => {
    tail.push(line);
    if (tail.length > tailLines) tail.shift();
  };
  const shell = new EngineShell({
    executable: options.powershell,
    executableOptions: { ...options.powershellArgs },
    spawnOptions: { env: { ...process.env, ...options.env } },
    throwOnInvocationError: false,
  });
  const outcome = await new Promise<{ summary?: Summary; problem?: string }>((resolve) => {
    const deadline = setTimeout(
      () => resolve({ problem: `The file took longer than ${options.timeoutMs} ms and its shell was ended.` }),
      options.timeoutMs,
    );
    const settle = (result: { summary?: Summary; problem?: string }): void => {
      clearTimeout(deadline);
      resolve(result);
    };
    const settleSoon = (result: { problem: string }): void => {
      setTimeout(() => settle(result), lastWordsMs);
    };
    readLines(shell.streams.stderr, keep);
    readLines(shell.streams.stdout, (line) => {
      try {
        const parsed = parseRunnerLine(line);
        if (line === endLine) settleSoon({ problem: 'The runner gave no summary.' });
        else if (parsed === undefined) keep(line);
        else if ('summary' in parsed) settle({ summary: parsed.summary });
        else options.onTest(parsed.test);
      } catch (error) {
        settle({ problem: `A result line could not be read (${describe(error)}): ${line}` });
      }
    });
    shell.invoke(runnerCommand(options.runnerModule, file)).then(
      () => settleSoon({ problem: 'The shell ended before the file was through.' }),
      (error: unknown) => settleSoon({ problem: `The shell died before the file was through: ${describe(error)}` }),
    );
  });
  await endShell(shell, outcome.summary === undefined);
  return { ...outcome, output: tail.filter((line) => !isDelimiter(line)).join('\n') };
}

/** Two lines: the second runs also when the first fails. */
function runnerCommand(runnerModule: string, file: string): string {
  const run = `Import-Module ${quote(runnerModule)}; Invoke-PesterRunner -Path ${quote(file)} -Output Json`;
  return `${run}\n[Console]::Out.WriteLine('${endLine}')`;
}

/** A PowerShell expression for a text, in ASCII because Windows PowerShell reads stdin in the OEM code page. */
function quote(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  return `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}')))`;
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.on('data', (chunk: string | Buffer) => {
    const lines = (rest + chunk.toString()).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
}

/** Lets the shell leave by itself, so that what its modules hold is disposed; kills it after the grace. */
async function endShell(shell: PowerShell, kill: boolean): Promise<void> {
  const { stdin, stdout, stderr } = shell.streams;
  if (!kill && stdin.writable) {
    // Node closes a child's stdin when the child exits. (Its stdout may stay open in a grandchild's hands.)
    const exited = new Promise<void>((resolve) => stdin.once('close', resolve));
    stdin.write('exit\n');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, exitGraceMs);
    });
    await Promise.race([exited, late]);
    clearTimeout(timer);
  }
  // Of a process that is gone already this reports the exit; how it left was judged before.
  await shell.dispose('SIGKILL').catch(() => undefined);
  for (const stream of [stdin, stdout, stderr]) stream.destroy();
}

/** node-powershell frames a command's output with 16 random letters and digits on a line. */
function isDelimiter(line: string): boolean {
  return /^[0-9A-Za-z]{16}$/.test(line);
}

/** node-powershell's ProcessError says "exited.\nundefined" and keeps the exit code beside its message. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replace(/\nundefined$/, '').trim();
  const exitCode = 'exitCode' in error && typeof error.exitCode === 'number' ? ` (exit code ${error.exitCode})` : '';
  return `${message}${exitCode}`;
}
