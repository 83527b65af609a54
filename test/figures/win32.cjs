// The Windows functions that the measuring programs call, by koffi alone: nothing of the product is in what they measure.
'use strict';

const stopControl = 1;
const managerConnect = 0x1;
const serviceStartStopQuery = 0x34;
const processStatus = 0;
const statusSize = 36;
const snapshotOfProcesses = 0x2;
const queryLimitedInformation = 0x1000;
/** PROCESSENTRY32W and PROCESS_MEMORY_COUNTERS, 64 bits: sizes, and where in them is what is read. */
const entry = { size: 568, id: 8, threads: 28, parent: 32 };
const counters = { size: 72, workingSet: 16, pagefile: 56 };

exports.states = { stopped: 1, running: 4 };

exports.load = (koffiPath) => {
  const koffi = require(koffiPath);
  const advapi32 = koffi.load('advapi32.dll');
  const kernel32 = koffi.load('kernel32.dll');
  const openManager = advapi32.func('__stdcall', 'OpenSCManagerW', 'void *', ['str16', 'str16', 'uint32']);
  const openService = advapi32.func('__stdcall', 'OpenServiceW', 'void *', ['void *', 'str16', 'uint32']);
  const startService = advapi32.func('__stdcall', 'StartServiceW', 'int', ['void *', 'uint32', 'void *']);
  const controlService = advapi32.func('__stdcall', 'ControlService', 'int', ['void *', 'uint32', 'void *']);
  const queryStatus = advapi32.func('__stdcall', 'QueryServiceStatusEx', 'int', ['void *', 'int', 'void *', 'uint32', koffi.out('uint32 *')]);
  const createSnapshot = kernel32.func('__stdcall', 'CreateToolhelp32Snapshot', 'void *', ['uint32', 'uint32']);
  const firstProcess = kernel32.func('__stdcall', 'Process32FirstW', 'int', ['void *', 'void *']);
  const nextProcess = kernel32.func('__stdcall', 'Process32NextW', 'int', ['void *', 'void *']);
  const openProcess = kernel32.func('__stdcall', 'OpenProcess', 'void *', ['uint32', 'int', 'uint32']);
  const memoryInfo = kernel32.func('__stdcall', 'K32GetProcessMemoryInfo', 'int', ['void *', 'void *', 'uint32']);
  const moduleHandle = kernel32.func('__stdcall', 'GetModuleHandleW', 'void *', ['str16']);
  const procAddress = kernel32.func('__stdcall', 'GetProcAddress', 'uint64', ['void *', 'str']);
  const createThread = kernel32.func('__stdcall', 'CreateThread', 'void *', ['void *', 'size_t', 'uint64', 'uint64', 'uint32', 'void *']);
  const closeHandle = kernel32.func('__stdcall', 'CloseHandle', 'int', ['void *']);

  function processes() {
    const snapshot = createSnapshot(snapshotOfProcesses, 0);
    const buffer = Buffer.alloc(entry.size);
    buffer.writeUInt32LE(entry.size, 0);
    const found = [];
    for (let more = firstProcess(snapshot, buffer); more; more = nextProcess(snapshot, buffer))
      found.push({ id: buffer.readUInt32LE(entry.id), threads: buffer.readUInt32LE(entry.threads), parent: buffer.readUInt32LE(entry.parent) });
    closeHandle(snapshot);
    return found;
  }

  return {
    open(name) {
      const handle = openService(openManager(null, null, managerConnect), name, serviceStartStopQuery);
      if (!handle) throw new Error(`no service ${name}`);
      return handle;
    },
    start: (handle) => startService(handle, 0, null) !== 0,
    stop: (handle) => controlService(handle, stopControl, Buffer.alloc(statusSize)) !== 0,
    status(handle) {
      const buffer = Buffer.alloc(statusSize);
      if (!queryStatus(handle, processStatus, buffer, statusSize, [0])) return { state: 0, processId: 0 };
      return { state: buffer.readUInt32LE(4), processId: buffer.readUInt32LE(28) };
    },
    /** A process and all that it, and they, have started: {id, threads}. */
    tree(root) {
      const all = processes();
      const found = all.filter(({ id }) => id === root);
      for (const { id } of found) for (const child of all) if (child.parent === id && !found.includes(child)) found.push(child);
      return found;
    },
    /** Starts threads that sleep for good: what a thread takes from its start, before it has done anything. */
    startThreads(count) {
      const sleep = procAddress(moduleHandle('kernel32.dll'), 'Sleep');
      for (let one = 0; one < count; one++) closeHandle(createThread(null, 0, sleep, 0xffffffffn, 0, null));
    },
    /** Bytes: pages in RAM, shared ones included, and what is the process's own (its commit charge). */
    memory(id) {
      const process = openProcess(queryLimitedInformation, 0, id);
      if (!process) return { workingSet: 0, own: 0 };
      const buffer = Buffer.alloc(counters.size);
      memoryInfo(process, buffer, counters.size);
      closeHandle(process);
      return { workingSet: Number(buffer.readBigUInt64LE(counters.workingSet)), own: Number(buffer.readBigUInt64LE(counters.pagefile)) };
    },
  };
};
