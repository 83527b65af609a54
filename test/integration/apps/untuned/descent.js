// An app that starts a child, which starts a grandchild; all of them print, and none is ended by the app.
const { spawn } = require('node:child_process');
const http = require('node:http');

const [generation = '0'] = process.argv.slice(2);
console.log(`generation ${generation} ${process.pid}`);
if (generation !== '2') spawn(process.execPath, [__filename, String(Number(generation) + 1)], { stdio: 'inherit' });
if (generation === '0') {
  const server = http.createServer((request, response) => response.end(`descent ${process.pid}`));
  server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
} else setInterval(() => {}, 60_000);
