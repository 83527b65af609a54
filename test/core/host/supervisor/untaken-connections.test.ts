import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'nodesvc-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const module = new URL('../../../../core/host/supervisor/untaken-connections.js', import.meta.url).href;

// A real cluster: the first worker is handed a connection while it is busy for ever, and is killed; then there is a second one.
const primary = (returns: boolean, second: boolean): string => `
  import cluster from 'node:cluster';
  import http from 'node:http';
  import net from 'node:net';
  import { returnUntaken } from '${module}';
  if (cluster.isPrimary) {
    cluster.schedulingPolicy = cluster.SCHED_RR;
    const fork = (env) => {
      const worker = cluster.fork(env);
      if (${returns}) returnUntaken(worker.process, () => Object.values(cluster.workers).some((other) => other !== worker && other.isConnected()));
      return worker;
    };
    const free = net.createServer();
    await new Promise((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address();
    await new Promise((resolve) => free.close(resolve));
    const busy = fork({ BUSY: '1', PORT: port });
    busy.once('listening', () => {
      busy.send('block');
      setTimeout(() => {
        http.get({ port, host: '127.0.0.1', agent: false }, (response) => response.on('data', (text) => console.log(String(text))).on('end', () => process.exit()))
          .on('error', ({ code }) => { console.log(code); process.exit(); });
        setTimeout(() => {
          if (!${second}) return busy.process.kill('SIGKILL');
          fork({ PORT: port }).once('listening', () => busy.process.kill('SIGKILL'));
        }, 300);
      }, 300);
    });
    setTimeout(() => { console.log('no answer'); process.exit(); }, 6000);
    process.on('exit', () => busy.process.kill('SIGKILL'));
  } else {
    process.on('message', () => { for (;;); });
    http.createServer((request, response) => response.end(process.env.BUSY ? 'busy' : 'other')).listen(Number(process.env.PORT), '127.0.0.1');
  }`;

function answer(returns: boolean, second: boolean): string {
  const file = join(folder, `primary-${returns}-${second}.mjs`);
  writeFileSync(file, primary(returns, second));
  return spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 60_000 }).stdout.trim();
}

test('a connection that a worker was handed and had not taken when it ended goes to another', () => assert.equal(answer(true, true), 'other'));

test('without another worker it is closed, so that the client need not wait', () => assert.equal(answer(true, false), 'ECONNRESET'));

test('node:cluster by itself forgets it', () => assert.equal(answer(false, true), 'no answer'));
