// TypeScript as it is: Node strips the types.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Greeting {
  readonly word: string;
  readonly from: number;
}

const greet = ({ word, from }: Greeting): string => `${word} ${from}`;
const server = createServer((_request: IncomingMessage, response: ServerResponse): void => {
  response.end(greet({ word: 'typed', from: process.pid }));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`listening on ${port}`);
});
