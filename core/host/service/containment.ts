import type { ServiceLimits } from '../../contract/limits.js';
import { HostExit } from '../../contract/host-exit.js';
import { Job } from '../../scm/job.js';

export interface Containment {
  readonly killChildren: boolean;
  readonly limits: ServiceLimits;
  /** One Int32: 0, then 1 once the process is in its job, or will not be in one. */
  readonly done: Int32Array;
}

/** Never closed: that would end this process, which is in it. Windows does so when the process ends, and with it all that it has started. */
let job: Job | undefined;

/**
 * Puts this process into a job of its own, so that every process it starts from now on is in it, too. Tells what to do where Windows
 * refuses: without its limits a service must not run, without a job it can.
 */
export function containService({ killChildren, limits, done }: Containment, owner: { note(text: string): void; refused(code: HostExit): void }): void {
  try {
    const limited = Object.values(limits).some((limit) => limit !== null);
    if (!killChildren && !limited) return;
    try {
      job = new Job({ killOnClose: killChildren, limits });
      job.addThisProcess();
    } catch (error) {
      owner.note(`Windows refused the job object of the service: ${String(error)}`);
      if (limited) owner.refused(HostExit.LimitsRefused);
    }
  } finally {
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  }
}
