import childProcess, { ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import type { Log } from './log.js';
import { wrapMethod } from './wrap-method.js';

/**
 * Children that inherit standard streams get the log file as theirs: what they print arrives where the app's own output
 * does. Covers spawn, fork, exec and cluster (all end in ChildProcess.prototype.spawn) and the synchronous calls.
 */
export function captureChildren(log: Log): void {
  const redirect = <T>(options: T): T => redirectStdio(options, log.descriptor);

  wrapMethod(ChildProcess.prototype, 'spawn', (spawn) => function (options) {
    return Reflect.apply(spawn, this, [redirect(options)]);
  });
  for (const name of ['spawnSync', 'execFileSync', 'execSync'])
    wrapMethod(childProcess, name, (original) => (...args) => Reflect.apply(original, childProcess, args.map(redirect)));
  syncBuiltinESMExports();
}

/** Options (or any other argument, returned as it is) with inherited stdout and stderr led to `descriptor`. */
export function redirectStdio<T>(options: T, descriptor: number): T {
  if (typeof options !== 'object' || options === null || Array.isArray(options) || !('stdio' in options)) return options;
  const { stdio } = options;
  if (stdio === 'inherit') return { ...options, stdio: ['inherit', descriptor, descriptor] };
  if (!Array.isArray(stdio)) return options;
  return { ...options, stdio: stdio.map((entry: unknown, index) => (isOurStream(entry, index) ? descriptor : entry)) };
}

const isOurStream = (entry: unknown, index: number): boolean =>
  entry === 1 || entry === 2 || entry === process.stdout || entry === process.stderr || (entry === 'inherit' && (index === 1 || index === 2));
