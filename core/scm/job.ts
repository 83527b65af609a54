import {
  ABOVE_NORMAL_PRIORITY_CLASS, BELOW_NORMAL_PRIORITY_CLASS, HIGH_PRIORITY_CLASS, IDLE_PRIORITY_CLASS, JOB_OBJECT_CPU_RATE_CONTROL_ENABLE,
  JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP, JOB_OBJECT_LIMIT_AFFINITY, JOB_OBJECT_LIMIT_JOB_MEMORY, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE,
  JOB_OBJECT_LIMIT_PRIORITY_CLASS, JobObjectBasicProcessIdList, JobObjectCpuRateControlInformation, JobObjectExtendedLimitInformation,
  NORMAL_PRIORITY_CLASS, PROCESS_SET_QUOTA, PROCESS_TERMINATE,
} from '../win32/constants.js';
import { KernelHandle } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { POINTER_SIZE, readPointer } from '../win32/memory.js';
import { decode, encode, offsetOf, type StructValues } from '../win32/struct.js';
import { JOBOBJECT_BASIC_PROCESS_ID_LIST, JOBOBJECT_CPU_RATE_CONTROL_INFORMATION, JOBOBJECT_EXTENDED_LIMIT_INFORMATION } from '../win32/structs.js';

const priorityClasses = {
  Idle: IDLE_PRIORITY_CLASS,
  BelowNormal: BELOW_NORMAL_PRIORITY_CLASS,
  Normal: NORMAL_PRIORITY_CLASS,
  AboveNormal: ABOVE_NORMAL_PRIORITY_CLASS,
  High: HIGH_PRIORITY_CLASS,
} as const;

/** What the processes of a job may use together; null: no limit. */
export interface JobLimits {
  readonly priority: keyof typeof priorityClasses | null;
  /** Numbers of processors, 0 to 63. */
  readonly affinity: readonly number[] | null;
  /** Committed memory of all processes together. */
  readonly memoryBytes: number | null;
  /** Of all processors together. */
  readonly cpuPercent: number | null;
}

const mostProcesses = 1024;

/**
 * A job object ("Job Objects", learn.microsoft.com/windows/win32/procthread): processes with all their descendants, born into it,
 * so that none slips away. It lies inside the job that this process may belong to already (nested jobs, since Windows 8).
 */
export class Job implements Disposable {
  readonly #handle: KernelHandle;

  /** `killOnClose`: when the last handle of the job is closed, as at the latest by the end of this process, its processes are ended. */
  constructor({ killOnClose, limits }: { readonly killOnClose: boolean; readonly limits: JobLimits }) {
    this.#handle = new KernelHandle(kernel32.CreateJobObjectW(null, null));
    try {
      this.#limit(killOnClose, limits);
    } catch (error) {
      this.#handle[Symbol.dispose]();
      throw error;
    }
  }

  addThisProcess(): void {
    kernel32.AssignProcessToJobObject(this.#handle.raw, kernel32.GetCurrentProcess());
  }

  /** Throws when the process has ended already. */
  add(processId: number): void {
    using process = new KernelHandle(kernel32.OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, 0, processId));
    kernel32.AssignProcessToJobObject(this.#handle.raw, process.raw);
  }

  /** Those that run now; of very many, the first 1,024. */
  processIds(): number[] {
    const list = Buffer.alloc(offsetOf(JOBOBJECT_BASIC_PROCESS_ID_LIST, 'ProcessIdList') + mostProcesses * POINTER_SIZE);
    kernel32.QueryInformationJobObject(this.#handle.raw, JobObjectBasicProcessIdList, list, list.length, null);
    const { NumberOfProcessIdsInList } = decode(JOBOBJECT_BASIC_PROCESS_ID_LIST, list);
    const first = offsetOf(JOBOBJECT_BASIC_PROCESS_ID_LIST, 'ProcessIdList');
    return Array.from({ length: NumberOfProcessIdsInList }, (_, index) => Number(readPointer(list, first + index * POINTER_SIZE)));
  }

  /** Ends all its processes now. */
  terminate(exitCode: number): void {
    kernel32.TerminateJobObject(this.#handle.raw, exitCode);
  }

  [Symbol.dispose](): void {
    this.#handle[Symbol.dispose]();
  }

  #limit(killOnClose: boolean, limits: JobLimits): void {
    const information = encode(JOBOBJECT_EXTENDED_LIMIT_INFORMATION, extendedLimits(killOnClose, limits));
    kernel32.SetInformationJobObject(this.#handle.raw, JobObjectExtendedLimitInformation, information, information.length);
    if (limits.cpuPercent === null) return;
    const rate = encode(JOBOBJECT_CPU_RATE_CONTROL_INFORMATION, {
      ControlFlags: JOB_OBJECT_CPU_RATE_CONTROL_ENABLE | JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP,
      CpuRate: limits.cpuPercent * 100,
    });
    kernel32.SetInformationJobObject(this.#handle.raw, JobObjectCpuRateControlInformation, rate, rate.length);
  }
}

const noCounters = { ReadOperationCount: 0n, WriteOperationCount: 0n, OtherOperationCount: 0n, ReadTransferCount: 0n, WriteTransferCount: 0n, OtherTransferCount: 0n };

function extendedLimits(killOnClose: boolean, { priority, affinity, memoryBytes }: JobLimits): StructValues<typeof JOBOBJECT_EXTENDED_LIMIT_INFORMATION> {
  return {
    BasicLimitInformation: {
      PerProcessUserTimeLimit: 0n,
      PerJobUserTimeLimit: 0n,
      LimitFlags: (killOnClose ? JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE : 0)
        | (priority === null ? 0 : JOB_OBJECT_LIMIT_PRIORITY_CLASS)
        | (affinity === null ? 0 : JOB_OBJECT_LIMIT_AFFINITY)
        | (memoryBytes === null ? 0 : JOB_OBJECT_LIMIT_JOB_MEMORY),
      MinimumWorkingSetSize: 0,
      MaximumWorkingSetSize: 0,
      ActiveProcessLimit: 0,
      Affinity: affinityMask(affinity ?? []),
      PriorityClass: priority === null ? 0 : priorityClasses[priority],
      SchedulingClass: 0,
    },
    IoInfo: noCounters,
    ProcessMemoryLimit: 0,
    JobMemoryLimit: memoryBytes ?? 0,
    PeakProcessMemoryUsed: 0,
    PeakJobMemoryUsed: 0,
  };
}

/** A bit for each processor. */
export const affinityMask = (processors: readonly number[]): bigint => processors.reduce((mask, processor) => mask | (1n << BigInt(processor)), 0n);
