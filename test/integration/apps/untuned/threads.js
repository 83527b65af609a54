// A server that lets worker threads do its sums; they print, too.
const http = require('node:http');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

if (isMainThread) {
  const waiting = new Map();
  const threads = [1, 2].map((number) => {
    const thread = new Worker(__filename, { workerData: number });
    thread.on('message', ({ id, sum }) => waiting.get(id)(sum));
    return thread;
  });
  let last = 0;
  const server = http.createServer(async (request, response) => {
    const sums = await Promise.all(threads.map((thread) => new Promise((resolve) => {
      waiting.set(++last, resolve);
      thread.postMessage({ id: last, upTo: 1_000_000 });
    })));
    response.end(`threads ${process.pid} ${sums.join()}`);
  });
  server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
} else {
  console.log(`thread ${workerData} is there`);
  parentPort.on('message', ({ id, upTo }) => {
    let sum = 0;
    for (let i = 1; i <= upTo; i++) sum += i;
    parentPort.postMessage({ id, sum });
  });
}
