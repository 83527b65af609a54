import childProcess, { ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { wrapMethod } from '../wrap-method.js';

/** Longest time the first child waits for the worker, which needs some ten milliseconds, milliseconds. */
const longestMs = 5_000;

/** An app's first child waits until its own process is in the service's job (containment.ts): born earlier, it would outlive the service. */
export function awaitContainment(done: Int32Array): void {
  const wait = (): void => void Atomics.wait(done, 0, 0, longestMs);
  wrapMethod(ChildProcess.prototype, 'spawn', (spawn) => function (...args) {
    wait();
    return Reflect.apply(spawn, this, args);
  });
  for (const name of ['spawnSync', 'execFileSync', 'execSync'])
    wrapMethod(childProcess, name, (original) => (...args) => {
      wait();
      return Reflect.apply(original, childProcess, args);
    });
  syncBuiltinESMExports();
}
