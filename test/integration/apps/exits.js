// Starts well, prints 'up', and ends in the way its first argument says as soon as the file named by the second is there.
'use strict';
const fs = require('node:fs');
const [way, signal] = process.argv.slice(2);

const ways = {
  'exit 3': () => process.exit(3),
  'exit -1': () => process.exit(-1),
  'exit code': () => { process.exitCode = 7; clearInterval(waiting); },
  dry: () => clearInterval(waiting),
  throws: () => { throw new Error('thrown while running'); },
  rejects: () => { void Promise.reject(new Error('rejected while running')); },
  'throws a string': () => { throw 'no error at all'; },
  abort: () => process.abort(),
};

process.on('exit', (code) => console.log(`exit ${code}`));
console.log('up');
const waiting = setInterval(() => {
  try {
    fs.rmSync(signal);
  } catch {
    return; // not there yet, or still being written
  }
  ways[way]();
}, 20);
