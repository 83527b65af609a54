// Ends in the way its first argument says when it is asked to stop.
'use strict';
const ways = {
  SIGTERM: () => process.on('SIGTERM', end),
  SIGINT: () => process.on('SIGINT', end),
  SIGBREAK: () => process.on('SIGBREAK', end),
  all: () => ['SIGBREAK', 'SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, end)),
  none: () => {},
  slow: () => process.on('SIGTERM', () => setTimeout(end, 1000, 'after a second')),
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
