import childProcess, { ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import type { Log } from './log.js';
import { wrapMethod } from '../wrap-method.js';

/** Descriptors of the files that stdout and stderr are written to. */
export interface LogDescriptors {
  readonly output: number;
  readonly error: number;
}

/**
 * Children that inherit standard streams get the log file as theirs: what they print arrives where the app's own output
 * does. Covers spawn, fork, exec and cluster (all end in ChildProcess.prototype.spawn) and the synchronous calls.
 */
export function captureChildren(log: Log): void {
  const redirect = <T>(options: T): T => redirectStdio(options, { output: log.descriptorOf('Output'), error: log.descriptorOf('Error') });

  wrapMethod(ChildProcess.prototype, 'spawn', (spawn) => function (options) {
    const redirected = redirect(options);
    const result = Reflect.apply(spawn, this, [redirected]);
    if (redirected !== options && this instanceof ChildProcess) this.once('close', log.share());
    return result;
  });
  // Nothing is put aside while they run: they hold the thread that does it.
  for (const name of ['spawnSync', 'execFileSync', 'execSync'])
    wrapMethod(childProcess, name, (original) => (...args) => Reflect.apply(original, childProcess, args.map(redirect)));
  syncBuiltinESMExports();
}

/** Options (or any other argument, returned as it is) with inherited stdout and stderr led to the log. */
export function redirectStdio<T>(options: T, { output, error }: LogDescriptors): T {
  if (typeof options !== 'object' || options === null || Array.isArray(options) || !('stdio' in options)) return options;
  const { stdio } = options;
  if (stdio === 'inherit') return { ...options, stdio: ['inherit', output, error] };
  if (!Array.isArray(stdio) || !stdio.some((entry: unknown, index) => ourStream(entry, index) !== undefined)) return options;
  return { ...options, stdio: stdio.map((entry: unknown, index) => {
    const stream = ourStream(entry, index);
    return stream === undefined ? entry : stream === 1 ? output : error;
  }) };
}

function ourStream(entry: unknown, index: number): 1 | 2 | undefined {
  if (entry === 1 || entry === process.stdout || (entry === 'inherit' && index === 1)) return 1;
  return entry === 2 || entry === process.stderr || (entry === 'inherit' && index === 2) ? 2 : undefined;
}
