// Node's own example of a cluster: workers share a port, and one that dies is forked anew.
const cluster = require('node:cluster');
const http = require('node:http');

if (cluster.isPrimary) {
  for (let i = 0; i < 2; i++) cluster.fork();
  cluster.on('exit', (worker, code) => {
    console.log(`worker ${worker.process.pid} died with ${code}`);
    cluster.fork();
  });
} else {
  const server = http.createServer((request, response) => {
    response.end(`cluster ${process.ppid} worker ${process.pid}`);
    if (request.url === '/die') response.on('finish', () => process.exit(7));
  });
  server.listen(Number(process.argv[2]), '127.0.0.1', () => {
    console.log(`worker ${process.pid} started`);
    console.log(`listening on ${server.address().port}`);
  });
}
