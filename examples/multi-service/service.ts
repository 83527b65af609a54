// Two services in one process, installed, started and stopped together by one command line, or one by one with sc.exe. In an elevated console:
//   node service.ts --recover install
//   node service.ts --wait 30 start
//   node service.ts --wait 30 stop
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { handleCommandLine, ServiceFramework } from 'nodesvc';

/** What both have in common: they run until they are stopped. */
abstract class Worker extends ServiceFramework {
  readonly #stopped = Promise.withResolvers<void>();

  override async svcDoRun(): Promise<void> {
    this.write('started');
    await this.#stopped.promise;
    this.write('stopped');
  }

  override svcStop(): void {
    this.#stopped.resolve();
  }

  /** A control of their own: 140 is a failure, for the SCM's recovery to mend. */
  override svcOther(control: number): void {
    this.write(`control ${control}`);
    if (control === 140) this.#stopped.reject(new Error('It was told to fail'));
  }

  write(text: string): void {
    const [name = ''] = this.args;
    appendFileSync(join(import.meta.dirname, `${name}.txt`), `${text} ${process.pid}\n`);
  }
}

class Reader extends Worker {
  static svcName = 'nodesvc-multi-reader';
  static svcDisplayName = 'NodeSvc example: one of two, the reader';
}

class Writer extends Worker {
  static svcName = 'nodesvc-multi-writer';
  static svcDisplayName = 'NodeSvc example: one of two, the writer';
  /** It starts after the reader, and stops before it. */
  static svcDeps = [Reader.svcName];
}

await handleCommandLine([Reader, Writer]);
