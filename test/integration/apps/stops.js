// Ends in the way its first argument says when it is asked to stop.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const ways = {
  SIGTERM: () => process.on('SIGTERM', end),
  SIGINT: () => process.on('SIGINT', end),
  SIGBREAK: () => process.on('SIGBREAK', end),
  all: () => ['SIGBREAK', 'SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, end)),
  none: () => {},
  'PM2 message': () => process.on('message', (message) => { if (message === 'shutdown') end('shutdown'); }),
  slow: () => process.on('SIGTERM', () => setTimeout(end, 1000, 'after a second')),
  'when told': () => process.on('SIGTERM', () => {
    const waiting = setInterval(() => {
      if (!fs.existsSync(path.join(__dirname, 'end now'))) return;
      clearInterval(waiting);
      setTimeout(end, 500, 'the word');
    }, 20);
  }),
  code: () => process.on('SIGTERM', () => process.exit(5)),
  throws: () => process.on('SIGTERM', () => { throw new Error('no way to stop'); }),
  ignores: () => process.on('SIGTERM', () => console.log('not yet')),
  blocks: () => setTimeout(() => { console.log('blocked'); for (;;); }),
  'blocks in stop': () => process.on('SIGTERM', () => { console.log('blocked'); for (;;); }),
};

function end(signal) {
  console.log(`got ${signal}`);
  server.close();
}

const server = require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('up'));
process.on('exit', (code) => console.log(`exit ${code}`));
ways[process.argv[2]]();
