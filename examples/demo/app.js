// An ordinary HTTP app: nothing in it knows of services. `node app.js 8080` runs it in a console just the same.
'use strict';
const http = require('node:http');

const port = Number(process.argv[2] ?? 8080);
const server = http.createServer((request, response) => {
  console.log(`${request.method} ${request.url}`);
  response.end(`Hello from Node.js ${process.version}, pid ${process.pid}\n`);
});
server.listen(port, () => console.log(`listening on port ${port}`));

process.on('SIGTERM', () => {
  console.log('asked to stop: finishing open requests ...');
  server.close(() => console.log('goodbye'));
});
