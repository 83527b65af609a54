// A TypeScript HTTP server, run by Node's own type stripping.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';

interface Address {
  readonly port: number;
}

const isAddress = (value: unknown): value is Address => typeof value === 'object' && value !== null && 'port' in value;

const server = http.createServer((_request: IncomingMessage, response: ServerResponse) => {
  response.end(`TypeScript ${process.pid} main=${process.argv[1] === import.meta.filename}`);
});
server.listen(0, '127.0.0.1', (): void => {
  const address: unknown = server.address();
  if (isAddress(address)) console.log(`port ${address.port}`);
});
process.on('SIGTERM', (): void => {
  server.close(() => console.log('goodbye'));
});
