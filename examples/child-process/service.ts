// A service that runs another program, with an interpreter and a folder of its own, and ends with it. In an elevated console:
//   node service.ts --recover install
//   node service.ts --wait 30 start
//   node service.ts debug
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { handleCommandLine, ServiceFramework, servicemanager } from 'nodesvc';

/** python.exe, java.exe, another node.exe, ... */
const interpreter = process.execPath;
const folder = join(import.meta.dirname, 'child');
const script = 'child.cjs';

class ChildProcessService extends ServiceFramework {
  static svcName = 'nodesvc-child-process';
  static svcDisplayName = 'NodeSvc example: a child process';
  static svcDescription = 'Runs a program in its own folder, and ends with it.';

  #child: ChildProcess | undefined;
  #stopping = false;

  override async svcDoRun(): Promise<void> {
    // With a console of its own: Ctrl+C in debug mode is for the service alone.
    const child = spawn(interpreter, [script], { cwd: folder, stdio: 'ignore', windowsHide: true });
    this.#child = child;
    servicemanager.logInfoMsg(`${script} runs, process ${child.pid}`);
    const [code] = await once(child, 'exit');
    // Thrown here, it stops the service with an error, and the SCM does what its failure actions say: it starts it again.
    if (!this.#stopping) throw new Error(`${script} ended with exit code ${code}`);
  }

  override svcStop(): void {
    this.reportServiceStatus({ state: 'StopPending', waitHint: 10_000 });
    this.#stopping = true;
    this.#child?.kill();
  }
}

await handleCommandLine(ChildProcessService);
