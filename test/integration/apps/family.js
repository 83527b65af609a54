// Prints its process id and a grandchild's, which ignores everything and outlives its parent unless something ends it. The first
// argument says what it does with a stop: 'ignores' it, or the name of a signal that it ends with.
'use strict';
const { spawn } = require('node:child_process');
const [way = 'ignores', more] = process.argv.slice(2);

if (way === 'as grandchild') {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGBREAK']) process.on(signal, () => {});
} else {
  if (more === 'with grandchild') {
    // Its own parent's pipes, as a careless program has it; detached, as Node ends its other children itself.
    const grandchild = spawn(process.execPath, [__filename, 'as grandchild'], { stdio: ['ignore', process.stdout, process.stderr], detached: true, windowsHide: true });
    console.log(`grandchild ${grandchild.pid}`);
    grandchild.unref();
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGBREAK'])
    process.on(signal, () => {
      console.log(`got ${signal}`);
      if (signal === way) process.exit(3);
    });
  console.log(`up ${process.pid}`);
}
setInterval(() => {}, 60_000);
