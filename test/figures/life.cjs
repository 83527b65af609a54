// How long services take from the start request to their first HTTP answer and to RUNNING, how long from the stop to STOPPED, and
// what memory they take; and the same of plain `node app.js`. In turn, so that a slow moment of the machine meets all of them.
// Runs in node.exe: life.cjs KOFFI_NODE ROUNDS SUBJECTS; SUBJECTS is JSON [{name, port, service | command: [program, ...args]}].
// Prints JSON {NAME: {http: [ms], running: [ms], stop: [ms], workingSet: [MiB], own: [MiB], stacks: [MiB]}}.
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { writeSync } = require('node:fs');
const net = require('node:net');
const { setTimeout: sleep } = require('node:timers/promises');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const win32 = require('./win32.cjs');

/** Time that a process gets to come to rest before its memory is looked at, milliseconds. */
const restMs = 1_000;
const deadlineMs = 60_000;
const now = () => Number(process.hrtime.bigint()) / 1e6;

if (isMainThread) void main(process.argv.slice(2));
else obey(workerData);

async function main([koffi, rounds, text]) {
  const system = win32.load(koffi);
  const subjects = JSON.parse(text);
  const bytesOfThread = await threadSize(system);
  // StartService blocks until the service has connected, and under Wine the SCM answers nobody else meanwhile: the calls, the looks at
  // the state and the looks at the port are made by a thread each.
  const control = await thread(koffi);
  const watch = await thread(koffi);
  const figures = Object.fromEntries(subjects.map(({ name }) => [name, { http: [], running: [], stop: [], workingSet: [], own: [], stacks: [] }]));
  // One round more than asked for: the first one reads the files from disk.
  for (let round = 0; round <= Number(rounds); round++) {
    for (const subject of subjects) {
      const times = subject.service ? await liveAsService(subject) : await liveAsProgram(subject);
      if (round > 0) for (const [key, value] of Object.entries(times)) figures[subject.name][key].push(value);
    }
  }
  writeSync(1, `${JSON.stringify(figures)}\n`);
  process.exit(0);

  async function liveAsService({ service, port }) {
    // One after the other: Wine mixes up what two threads open at the same moment.
    await control('open', service);
    await watch('open', service);
    const begun = now();
    const started = control('start', service);
    const running = watch('running', service);
    const http = await firstAnswer(port) - begun;
    const times = { http, running: await running - begun };
    await started;
    await sleep(restMs);
    Object.assign(times, memoryOf(system.status(system.open(service)).processId));
    const asked = now();
    const stopped = watch('stopped', service);
    await control('stop', service);
    times.stop = await stopped - asked;
    await untilClosed(port);
    return times;
  }

  async function liveAsProgram({ command: [program, ...args], port }) {
    const begun = now();
    const child = spawn(program, args, { stdio: 'ignore' });
    const times = { http: await firstAnswer(port) - begun };
    await sleep(restMs);
    Object.assign(times, memoryOf(child.pid));
    child.kill();
    await untilClosed(port);
    return times;
  }

  function memoryOf(root) {
    const sum = { workingSet: 0, own: 0, stacks: 0 };
    for (const { id, threads } of system.tree(root))
      for (const [key, bytes] of Object.entries({ ...system.memory(id), stacks: threads * bytesOfThread })) sum[key] += bytes / 2 ** 20;
    return sum;
  }
}

/** Bytes that a thread which does nothing takes of a process's own memory. */
async function threadSize(system) {
  const count = 16;
  const before = system.memory(process.pid).own;
  system.startThreads(count);
  await sleep(100);
  return (system.memory(process.pid).own - before) / count;
}

/** A thread that makes SCM calls: told what to do and with which service, it gives the time at which that was done. */
async function thread(koffi) {
  const worker = new Worker(__filename, { workerData: koffi });
  await once(worker, 'message');
  return async (what, service) => {
    worker.postMessage({ what, service });
    const [{ at, failure }] = await once(worker, 'message');
    if (failure !== undefined) throw new Error(failure);
    return at;
  };
}

function obey(koffi) {
  const system = win32.load(koffi);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const isDone = {
    open: () => true,
    start: system.start,
    stop: system.stop,
    running: (handle) => system.status(handle).state === win32.states.running,
    stopped: (handle) => system.status(handle).state === win32.states.stopped,
  };
  let open;
  parentPort.on('message', ({ what, service }) => {
    if (open?.service !== service) open = { service, handle: system.open(service) };
    const limit = now() + deadlineMs;
    while (!isDone[what](open.handle)) {
      if (now() > limit) return parentPort.postMessage({ failure: `${service}: no ${what} within ${deadlineMs} ms` });
      Atomics.wait(pause, 0, 0, 1);
    }
    parentPort.postMessage({ at: now() });
  });
  parentPort.postMessage('ready');
}

async function firstAnswer(port) {
  const limit = now() + deadlineMs;
  while (!(await answers(port))) {
    if (now() > limit) throw new Error(`no answer at port ${port} within ${deadlineMs} ms`);
    await sleep(1);
  }
  return now();
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.once('data', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}

async function untilClosed(port) {
  while (await answers(port)) await sleep(20);
  await sleep(300);
}
