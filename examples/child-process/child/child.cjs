// Any program: it knows nothing of services. It writes into the folder that it was started in, and fails when it finds a file there.
const { appendFileSync, existsSync, rmSync } = require('node:fs');

appendFileSync('child.txt', `started ${process.pid}\n`);
setInterval(() => {
  if (!existsSync('fail.txt')) return;
  rmSync('fail.txt');
  process.exit(3);
}, 50);
