// How long an app takes from the start request to its first HTTP answer: as a service, and as plain `node app.js`, in turn.
// Runs in node.exe: start-to-http.cjs KOFFI_NODE SERVICE SCRIPT PORT ROUNDS; prints JSON {"service":[ms],"bare":[ms]}.
// The service is started from a thread of its own, since StartService blocks until the service has connected; and by the
// Windows function itself, so that nothing of the product is in the measurement.
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const net = require('node:net');
const { setTimeout: sleep } = require('node:timers/promises');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const scmManagerConnect = 0x1;
const serviceStartStopQuery = 0x34;
const stopControl = 1;
const startWord = 1;
const stopWord = 2;

if (isMainThread) void main(process.argv.slice(2));
else control(workerData);

async function main([koffi, service, script, port, rounds]) {
  const figures = { service: [], bare: [] };
  // The thread waits, everything opened, for the word to start: its own making is not measured.
  const go = new Int32Array(new SharedArrayBuffer(4));
  const scm = new Worker(__filename, { workerData: { koffi, service, go } });
  await once(scm, 'message');
  for (let round = 0; round < Number(rounds); round++) {
    figures.service.push(await timeToAnswer(port, () => say(go, startWord)));
    await once(scm, 'message');
    say(go, stopWord);
    await once(scm, 'message');
    await untilClosed(port);
    let bare;
    figures.bare.push(await timeToAnswer(port, () => { bare = spawn(process.execPath, [script, port], { stdio: 'ignore' }); }));
    bare.kill();
    await untilClosed(port);
  }
  require('node:fs').writeSync(1, `${JSON.stringify(figures)}\n`);
  process.exit(0);
}

function say(go, word) {
  Atomics.store(go, 0, word);
  Atomics.notify(go, 0);
}

/** The thread that talks to the SCM. */
function control({ koffi: path, service, go }) {
  const koffi = require(path);
  const advapi32 = koffi.load('advapi32.dll');
  const openManager = advapi32.func('__stdcall', 'OpenSCManagerW', 'void *', ['str16', 'str16', 'uint32']);
  const openService = advapi32.func('__stdcall', 'OpenServiceW', 'void *', ['void *', 'str16', 'uint32']);
  const startService = advapi32.func('__stdcall', 'StartServiceW', 'int', ['void *', 'uint32', 'void *']);
  const controlService = advapi32.func('__stdcall', 'ControlService', 'int', ['void *', 'uint32', 'void *']);
  const handle = openService(openManager(null, null, scmManagerConnect), service, serviceStartStopQuery);
  if (!handle) throw new Error(`no service ${service}`);
  const status = Buffer.alloc(28);
  for (;;) {
    parentPort.postMessage('done');
    Atomics.wait(go, 0, 0);
    const word = Atomics.exchange(go, 0, 0);
    if (word === startWord) startService(handle, 0, null);
    else while (!controlService(handle, stopControl, status)) Atomics.wait(go, 0, 0, 5); // not running yet
  }
}

async function timeToAnswer(port, start) {
  const begun = performance.now();
  start();
  while (!(await answers(port))) await sleep(1);
  return performance.now() - begun;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.once('data', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}

async function untilClosed(port) {
  while (await answers(port)) await sleep(20);
  await sleep(300);
}
