// Gets ready in the way its first argument says, when the file is there whose path is the second argument.
'use strict';
const fs = require('node:fs');
const { Worker, isMainThread } = require('node:worker_threads');
const cluster = require('node:cluster');
const [way, signal] = process.argv.slice(2);

const serve = (handler) => require('node:http').createServer(handler).listen(0, '127.0.0.1');
const ways = {
  never: () => {},
  listens: () => serve((_, response) => response.end('ok')),
  'listens in a thread': () => new Worker(__filename, { argv: ['listens', signal] }),
  'listens in a cluster': () => cluster.fork(),
  signals: () => process.send('ready'),
  'signals to its host': () => globalThis[Symbol.for('nodesvc.host')].ready(),
};

if (cluster.isWorker) ways.listens();
else if (isMainThread) {
  console.log(`up, send ${typeof process.send}`);
  setInterval(() => {}, 60_000);
  const waiting = setInterval(() => {
    if (!fs.existsSync(signal)) return;
    clearInterval(waiting);
    ways[way]();
  }, 20);
} else ways[way]();
