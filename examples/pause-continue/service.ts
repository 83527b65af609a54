// A service that can be paused. In an elevated console:
//   node service.ts install
//   node service.ts --wait 30 start
//   sc.exe pause nodesvc-pause-continue        (or Suspend-NodeService, or services.msc)
//   sc.exe continue nodesvc-pause-continue
//   node service.ts debug
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleCommandLine, ServiceFramework, servicemanager } from 'nodesvc';

const file = join(import.meta.dirname, 'ticks.txt');

class PauseContinueService extends ServiceFramework {
  static svcName = 'nodesvc-pause-continue';
  static svcDisplayName = 'NodeSvc example: pause and continue';
  static svcDescription = 'Writes a line now and then, unless it is paused.';

  #stopping = new AbortController();
  #paused = false;
  /** The line that is being written. */
  #writing: Promise<void> = Promise.resolve();

  override async svcDoRun(): Promise<void> {
    servicemanager.logMsg(servicemanager.EVENTLOG_INFORMATION_TYPE, servicemanager.PYS_SERVICE_STARTED, [PauseContinueService.svcName, '']);
    // An argument of start or debug: how often, in milliseconds.
    const [, interval = '200'] = this.args;
    for (let count = 1; !this.#stopping.signal.aborted; ) {
      if (!this.#paused) {
        this.#writing = appendFile(file, `tick ${count++}\n`);
        await this.#writing;
      }
      await sleep(Number(interval), undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
    await appendFile(file, 'stopped\n');
  }

  override svcStop(): void {
    this.#stopping.abort();
  }

  /** The service is Paused when this has settled: what was begun is done first. */
  override async svcPause(): Promise<void> {
    this.#paused = true;
    await this.#writing;
    await appendFile(file, 'paused\n');
  }

  override async svcContinue(): Promise<void> {
    await appendFile(file, 'continued\n');
    this.#paused = false;
  }
}

await handleCommandLine(PauseContinueService);
