// Prints the variables named like WHERE_* as this process, a child, a thread and a cluster's worker see them; then it stays.
'use strict';
const cluster = require('node:cluster');
const { execFileSync } = require('node:child_process');
const { Worker, isMainThread } = require('node:worker_threads');

const seen = () => JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('WHERE_')).sort()));
const show = (who) => console.log(`${who} sees ${seen()}`);

if (!isMainThread) show('thread');
else if (cluster.isWorker) {
  show('worker');
  process.disconnect();
} else if (process.argv[2] === 'child') process.stdout.write(seen());
else {
  show('app');
  console.log(`child sees ${execFileSync(process.execPath, [__filename, 'child'], { encoding: 'utf8' })}`);
  new Worker(__filename);
  cluster.fork();
  setInterval(() => {}, 60_000);
}
