// An ES module that has to wait before it can serve: with top-level await, and a module of its own that awaits, too.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

const own = await readFile(new URL(import.meta.url), 'utf8');
const { default: path } = await import('node:path');
await setTimeout(200);
const server = createServer((request, response) => response.end(`esm ${process.pid} ${path.basename(import.meta.filename)} ${own.length > 100}`));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
console.log(`listening on ${server.address().port}`);
