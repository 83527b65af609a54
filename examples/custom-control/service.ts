// A service with controls of its own, and one that hears who logs on. In an elevated console:
//   node service.ts install
//   node service.ts --wait 30 start
//   sc.exe control nodesvc-custom-control 130      (or Send-NodeServiceControl): writes a report
//   sc.exe control nodesvc-custom-control 131      begins to count anew
//   sc.exe control nodesvc-custom-control 132      fails, and the SCM starts it again if it was installed with --recover
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { handleCommandLine, SERVICE_ACCEPT_SESSIONCHANGE, ServiceFramework, servicemanager, type ControlData } from 'nodesvc';

const report = join(import.meta.dirname, 'report.txt');
const controls = { report: 130, reset: 131, fail: 132 } as const;

class CustomControlService extends ServiceFramework {
  static svcName = 'nodesvc-custom-control';
  static svcDisplayName = 'NodeSvc example: controls of its own';
  static svcDescription = 'Counts, and reports when it is told to.';

  readonly #end = Promise.withResolvers<void>();
  #controls = 0;
  #sessions = 0;

  override svcDoRun(): Promise<void> {
    appendFileSync(report, `started ${process.pid}\n`);
    return this.#end.promise;
  }

  override svcStop(): void {
    this.#end.resolve();
  }

  override getAcceptedControls(): number {
    return super.getAcceptedControls() | SERVICE_ACCEPT_SESSIONCHANGE;
  }

  override svcOtherEx(control: number, eventType: number, data: ControlData | null): void {
    if (data !== null && 'sessionId' in data) {
      this.#sessions += 1;
      servicemanager.logInfoMsg(`Session ${data.sessionId}: ${data.change} (${eventType})`);
      return;
    }
    this.#controls += 1;
    if (control === controls.report) appendFileSync(report, `${this.#controls} controls, ${this.#sessions} session changes\n`);
    else if (control === controls.reset) this.#controls = this.#sessions = 0;
    else if (control === controls.fail) this.#end.reject(new Error('It was told to fail'));
    else servicemanager.logWarningMsg(`There is no control ${control}`);
  }
}

await handleCommandLine(CustomControlService);
