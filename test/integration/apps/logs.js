// Writes a log in the way its first argument says; a file named by a later argument tells it to go on.
'use strict';
const fs = require('node:fs');
const childProcess = require('node:child_process');

const [way, signal] = process.argv.slice(2);
const keepAlive = () => setInterval(() => {}, 60_000);

/** Calls `act` once the file `signal` holds each of the words that come, in turn. */
function onWord(act) {
  let last = '';
  setInterval(() => {
    let word;
    try {
      word = fs.readFileSync(signal, 'utf8').trim();
    } catch {
      return; // not there yet, or still being written
    }
    if (word !== '' && word !== last) act((last = word));
  }, 20);
}

const ways = {
  // 1,000,000 numbered lines, in chunks and encodings that differ.
  flood() {
    for (let i = 1; i <= 1_000_000; i++) {
      if (i % 3 === 0) process.stdout.write(Buffer.from(`${i} ü\n`));
      else if (i % 7 === 0) fs.writeSync(2, `${i} ü\n`);
      else console.log('%d ü', i);
    }
    console.log('end');
    keepAlive();
  },
  // A line for each word.
  words() {
    console.log('ready');
    onWord((word) => console.log('x'.repeat(600), word));
  },
  streams() {
    console.log('out "1"');
    console.error('err 1');
    process.stdout.write('with');
    process.stdout.write('out an end');
    process.stderr.write('err 2\n');
    console.log('Größe 日本');
    keepAlive();
  },
  // From a worker thread, past the streams, as pino's transports do.
  thread() {
    new (require('node:worker_threads').Worker)(`const fs = require('node:fs'); fs.writeSync(1, 'from a thread\\n'); fs.writeSync(2, 'its error\\n');`, { eval: true })
      .on('exit', () => console.log('end'));
    keepAlive();
  },
  // A child that goes on writing into what it inherited.
  child() {
    const child = childProcess.spawn(process.execPath, [__filename, 'words', signal], { stdio: 'inherit', env: { ...process.env, NODESVC_PROCESS: '1' } });
    console.log('parent');
    process.on('SIGTERM', () => child.kill());
    child.on('exit', () => process.exit(0));
  },
};

ways[way]();
