import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { HostParts } from '../host-parts.js';

// A child as the supervisor starts it: its thread reports on descriptor 4.
const parts = new HostParts(['watch/watch-own-loop', 'hang-thread']);
const preload = (directory: string): string => `require('./watch-own-loop.cjs').watchOwnLoop(${directory}, 500, (text) => { console.log(text); globalThis.noted = true; });`;

describe('a child whose own thread watches it', () => {
  test('is told of again and again, with its stack, while it hangs, and goes on when it hangs no more', async () => {
    parts.write('preload.cjs', preload('__dirname'));
    // It hangs until the test has heard of it twice; a busy machine may not halt it in time for each stack.
    const app = parts.write('app.js', `const { existsSync } = require('node:fs');
      const end = Date.now() + 60_000;
      function spin() { while (!existsSync('heard') && Date.now() < end); }
      setTimeout(() => { spin(); console.log('went on'); });`);
    const child = spawn(process.execPath, ['-r', './preload.cjs', app], { cwd: parts.folder, stdio: ['ignore', 'pipe', 'inherit', 'ignore', 'pipe'] });
    const ended = once(child, 'close');
    let printed = '';
    child.stdout?.on('data', (data) => (printed += String(data)));
    let reports = '';
    const stacks = (): string[] => reports.match(/^"Its event loop stands still here:\\n.* at spin \(.*app\.js:3:\d+\).*"$/gm) ?? [];
    (child.stdio[4] as Readable).on('data', (data) => {
      reports += String(data);
      if (stacks().length >= 2) parts.write('heard', '');
    });
    const [code] = await ended;
    assert.deepEqual([code, printed], [0, 'went on\n']);
    assert.ok(stacks().length >= 2, reports);
  });

  test('runs its loop dry, and its end waits for nothing', () => {
    const { status, stdout, stderr } = parts.run(preload('__dirname'), `console.log('done');`);
    assert.deepEqual([status, stdout, stderr], [0, 'done\n', '']);
  });

  test('runs without where there can be no thread, and says so', () => {
    const { status, stdout } = parts.run(preload(`'none'`), `const look = setInterval(() => { if (globalThis.noted) { console.log('done'); clearInterval(look); } }, 10);`);
    assert.equal(status, 0);
    assert.match(stdout, /^the event loop of this child is not watched: .*hang-thread[^]*done\n$/);
  });
});
