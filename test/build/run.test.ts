import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

function runEntry(args: readonly string[], nodeOptions: readonly string[] = []) {
  return spawnSync(process.execPath, [...nodeOptions, 'build/run.mjs', ...args], { encoding: 'utf8' });
}

test('an unknown task is answered with the usage and exit code 2', () => {
  for (const args of [[], ['deploy'], ['toString']]) {
    const { status, stderr, stdout } = runEntry(args);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^Usage: node build\/run\.mjs build\|demo\|test\|bench\|shell \[arguments\]\n$/);
  }
});

test('a Node that is too old is told so in one sentence', () => {
  for (const [version, isOld] of [['18.20.4', true], ['20.11.1', true], ['20.12.0', false], ['100.0.0', false]] as const) {
    const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
    const { status, stderr } = runEntry(['deploy'], ['--import', pretend]);
    if (isOld) assert.match(stderr, new RegExp(`^NodeSvc is built with Node 20\\.12 or newer; this is Node ${version} \\(.*\\)\\.\\n$`));
    assert.equal(status, isOld ? 1 : 2, version);
  }
});
