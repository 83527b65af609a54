import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { noLimits } from '../../../core/contract/no-limits.js';
import { affinityMask, Job, type JobLimits } from '../../../core/scm/job.js';
import { kernel32 } from '../../../core/win32/kernel32.js';
import { decode } from '../../../core/win32/struct.js';
import { JOBOBJECT_CPU_RATE_CONTROL_INFORMATION, JOBOBJECT_EXTENDED_LIMIT_INFORMATION } from '../../../core/win32/structs.js';
import type { HANDLE } from '../../../core/win32/types.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

const [jobHandle, processHandle, thisProcess] = [1n as HANDLE, 2n as HANDLE, -1n as HANDLE];
let calls: string[];
let set: Map<number, Buffer>;
let refused: number | undefined;

beforeEach(() => {
  calls = [];
  set = new Map();
  refused = undefined;
  mock.method(kernel32, 'CreateJobObjectW', () => jobHandle);
  mock.method(kernel32, 'GetCurrentProcess', () => thisProcess);
  mock.method(kernel32, 'OpenProcess', (_access: number, _inherit: 0 | 1, id: number) => (calls.push(`open ${id}`), processHandle));
  mock.method(kernel32, 'CloseHandle', (handle: HANDLE) => void calls.push(`close ${handle}`));
  mock.method(kernel32, 'AssignProcessToJobObject', (job: HANDLE, process: HANDLE) => void calls.push(`assign ${process} to ${job}`));
  mock.method(kernel32, 'TerminateJobObject', (job: HANDLE, code: number) => void calls.push(`terminate ${job} ${code}`));
  mock.method(kernel32, 'SetInformationJobObject', (_job: HANDLE, level: number, information: Buffer, size: number) => {
    assert.equal(size, information.length);
    if (level === refused) throw new Win32Error('SetInformationJobObject', 87);
    set.set(level, information);
  });
});
afterEach(() => mock.restoreAll());

const extended = (limits: Partial<JobLimits>, killOnClose = false) => {
  void new Job({ killOnClose, limits: { ...noLimits, ...limits } });
  return decode(JOBOBJECT_EXTENDED_LIMIT_INFORMATION, set.get(9) ?? Buffer.alloc(0));
};

test('a job without limits has none, and ends its processes or not', () => {
  assert.equal(extended({}).BasicLimitInformation.LimitFlags, 0);
  assert.equal(extended({}, true).BasicLimitInformation.LimitFlags, 0x2000);
  assert.deepEqual([...set.keys()], [9]);
});

test('each limit has its flag and its value', () => {
  const { BasicLimitInformation: basic, JobMemoryLimit } = extended({ priority: 'BelowNormal', affinity: [0, 3], memoryBytes: 2 ** 40 }, true);
  assert.deepEqual([basic.LimitFlags, basic.PriorityClass, basic.Affinity, JobMemoryLimit], [0x2000 | 0x200 | 0x20 | 0x10, 0x4000, 0b1001n, 2 ** 40]);
  assert.equal(extended({ priority: 'High' }).BasicLimitInformation.PriorityClass, 0x80);
  assert.equal(affinityMask([63]), 1n << 63n);
});

test('a CPU limit is a hard cap in hundredths of a percent', () => {
  extended({ cpuPercent: 25 });
  assert.deepEqual(decode(JOBOBJECT_CPU_RATE_CONTROL_INFORMATION, set.get(15) ?? Buffer.alloc(0)), { ControlFlags: 5, CpuRate: 2500 });
});

test('what Windows refuses leaves no job behind', () => {
  refused = 15;
  assert.throws(() => extended({ cpuPercent: 25 }), (error) => Win32Error.is(error, 87));
  assert.deepEqual(calls, ['close 1']);
});

test('processes are added and ended, and their ids are read', () => {
  const job = new Job({ killOnClose: true, limits: noLimits });
  job.addThisProcess();
  job.add(7);
  job.terminate(5);
  mock.method(kernel32, 'QueryInformationJobObject', (_job: HANDLE, _level: number, list: Buffer) => {
    list.writeUInt32LE(2, 0);
    list.writeUInt32LE(2, 4);
    list.writeBigUInt64LE(7n, 8);
    list.writeBigUInt64LE(8n, 16);
  });
  assert.deepEqual(job.processIds(), [7, 8]);
  job[Symbol.dispose]();
  assert.deepEqual(calls, ['assign -1 to 1', 'open 7', 'assign 2 to 1', 'close 2', 'terminate 1 5', 'close 1']);
});
