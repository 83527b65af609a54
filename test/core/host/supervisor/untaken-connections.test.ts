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
  import { returnUntaken } from '${module}';
  if (cluster.isPrimary) {
    cluster.schedulingPolicy = cluster.SCHED_RR;
    const fork = (env) => {
      const worker = cluster.fork(env);
      if (${returns}) returnUntaken(worker.process, () => Object.values(cluster.workers).some((other) => other !== worker && other.isConnected()));
      return worker;
    };
    const busy = fork({ BUSY: '1' });
    // Handed a connection, it ends, in the second case once there is another.
    const { send } = busy.process;
    busy.process.send = (message, ...rest) => {
      const result = Reflect.apply(send, busy.process, [message, ...rest]);
      if (message.act === 'newconn') setImmediate(() => {
        const kill = () => busy.process.kill('SIGKILL');
        if (${second}) fork({}).once('listening', kill); else kill();
      });
      return result;
    };
    busy.once('listening', ({ port }) => {
      busy.send('block');
      busy.once('message', () => {
        http.get({ port, host: '127.0.0.1', agent: false }, (response) => response.on('data', (text) => console.log(String(text))).on('end', () => process.exit()))
          .on('error', ({ code }) => { console.log(code); process.exit(); });
      });
    });
    // An answer comes, however long it takes; that none comes is seen by waiting.
    busy.once('exit', () => setTimeout(() => { console.log('no answer'); process.exit(); }, ${returns ? 50_000 : 5_000}));
    process.on('exit', () => busy.process.kill('SIGKILL'));
  } else {
    process.on('message', () => process.send('blocked', () => { for (;;); }));
    http.createServer((request, response) => response.end(process.env.BUSY ? 'busy' : 'other')).listen(0, '127.0.0.1');
  }`;

function answer(returns: boolean, second: boolean): string {
  const file = join(folder, `primary-${returns}-${second}.mjs`);
  writeFileSync(file, primary(returns, second));
  return spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 60_000 }).stdout.trim();
}

test('a connection that a worker was handed and had not taken when it ended goes to another', () => assert.equal(answer(true, true), 'other'));

test('without another worker it is closed, so that the client need not wait', () => assert.equal(answer(true, false), 'ECONNRESET'));

test('node:cluster by itself forgets it', () => assert.equal(answer(false, true), 'no answer'));
