// Prints in the way its first argument says, then 'end'.
'use strict';
const fs = require('node:fs');

const ways = {
  streams() {
    process.stdout.write('out 1\n');
    process.stderr.write('err 1\n');
    console.log('out %d', 2);
    console.error('err', 2);
    console.warn('warn');
    fs.writeSync(1, 'descriptor 1\n');
    fs.writeSync(2, Buffer.from('descriptor 2\n'));
    process.stdout.write(Buffer.from('a buffer\n'));
    process.stdout.write('bGF0aW4=\n', 'utf8');
    process.stdout.write('666f6f0a', 'hex');
    console.log('Größe Ünïcode 日本 🚀');
    console.table([{ a: 1 }]);
  },
  partial() {
    process.stdout.write('one ');
    process.stdout.write('line ');
    setTimeout(() => { process.stdout.write('in three parts\n'); end(); }, 100);
    return false;
  },
  many() {
    for (let i = 0; i < 10_000; i++) (i % 2 ? console.log : console.error)(`line ${i} ${'x'.repeat(50)}`);
  },
  callbacks() {
    process.stdout.write('with a callback\n', (error) => {
      console.log(`called back ${error ?? 'without error'}`);
      const full = process.stdout.write('x'.repeat(1_000_000) + '\n');
      if (full) end();
      else process.stdout.once('drain', () => { console.log('drained'); end(); });
    });
    return false;
  },
  asynchronous() {
    fs.write(1, 'fs.write\n', (error, written) => {
      console.log(`wrote ${error ?? written}`);
      fs.createWriteStream('', { fd: 1, autoClose: false }).write('through a stream\n', end);
    });
    return false;
  },
  warnings() {
    process.emitWarning('look out', 'CarefulWarning', 'CODE1');
    process.emitWarning('old', 'DeprecationWarning', 'DEP9');
    setTimeout(end, 50);
    return false;
  },
  'no colours'() {
    console.log(`tty ${process.stdout.isTTY} ${process.stderr.isTTY} columns ${process.stdout.columns}`);
    console.log({ a: 1, b: 'text' });
  },
};

const end = () => console.log('end');
if (ways[process.argv[2]]() !== false) end();
setInterval(() => {}, 60_000);
