import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { version } from '../../core/version.js';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

test('the version is the same everywhere it is written', () => {
  const packageJson: { version: string } = JSON.parse(read('package.json'));
  const lock: { version: string } = JSON.parse(read('package-lock.json'));
  const manifest = /^\s*ModuleVersion\s*=\s*'([^']*)'/m.exec(read('psmodule/NodeSvc.psd1'))?.[1];
  assert.deepEqual([packageJson.version, lock.version, manifest], [version, version, version]);
});
