// Says when it starts, and fails in the way its first argument says when the file is there whose path is the second argument and the number
// of this start: SIGNAL.1 for the first. Until then it stays. Its log, whose path is the third argument, is its memory.
'use strict';
const fs = require('node:fs');
const [way, signal, log] = process.argv.slice(2);
const earlier = fs.readFileSync(log, 'utf8').split('\n').filter((line) => line.startsWith('start ')).length;
const file = `${signal}.${earlier + 1}`;

const ways = {
  throws: () => { throw new Error('thrown while running'); },
  'throws at start': () => { throw new Error('thrown while starting'); },
  rejects: () => { void Promise.reject(new Error('rejected while running')); },
  'exits 0': () => process.exit(0),
  'exits 3': () => process.exit(3),
  'is killed': () => process.kill(process.pid, 'SIGKILL'),
};

function failWhenTold() {
  if (!fs.existsSync(file)) return;
  clearInterval(waiting);
  console.log(`fail ${Date.now()}`);
  ways[way]();
}

console.log(`start ${Date.now()}`);
if (way === 'hangs in stop') process.on('SIGTERM', () => console.log('not yet'));
if (way === 'fails in stop') process.on('SIGTERM', () => process.exit(3));
setInterval(() => {}, 60_000);
const waiting = setInterval(failWhenTold, 20);
if (way === 'throws at start') failWhenTold();
