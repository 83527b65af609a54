import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostParts } from '../host-parts.js';

const parts = new HostParts(['app/servers']);
const preload = `globalThis.servers = require('./servers.cjs').trackServers(() => console.log('first', servers.size));`;

test('the servers that listen are known, and the first is told', () => {
  const app = `const [a, b] = [require('http').createServer(), require('net').createServer()];
    console.log(servers.size);
    a.listen(0, () => b.listen(0, () => {
      console.log(servers.size);
      a.close(() => { console.log(servers.size, servers.has(b)); b.close(() => { console.log(servers.size); a.listen(0, () => { console.log(servers.size); a.close(); }); }); });
    }));`;
  const { stdout, stderr } = parts.run(preload, app);
  assert.deepEqual([stdout, stderr], ['0\nfirst 1\n2\n1 true\n0\n1\n', '']);
});
