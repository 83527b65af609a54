// An ES module HTTP server that is ready when its top-level awaits are over.
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';

const server = http.createServer((_request, response) => response.end(`ESM ${process.pid} main=${process.argv[1] === import.meta.filename}`));
await setTimeout(300);
await once(server.listen(0, '127.0.0.1'), 'listening');
console.log(`port ${server.address().port}`);
process.on('SIGTERM', () => server.close(() => console.log('goodbye')));
