import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rotatedFile } from '../../../../core/contract/log-files.js';
import { rotatedPaths } from '../../../../core/operations/log/log-paths.js';
import { temporaryFolder } from '../../../build/temporary-folder.js';

test('a file is there once, though it is being compressed', (context) => {
  const log = join(temporaryFolder(context), 'api.log');
  const [first, second, third] = [1, 2, 3].map((day) => rotatedFile(log, new Date(Date.UTC(2026, 0, day))));
  for (const path of [`${first}.gz`, `${second}`, `${second}.gz`, `${third}`, log]) writeFileSync(path, '');
  assert.equal(readdirSync(join(log, '..')).length, 5);
  assert.deepEqual(rotatedPaths(log).map(({ path }) => path), [`${first}.gz`, second, third]);
});

test('where there is no folder, there are none', (context) => assert.deepEqual(rotatedPaths(join(temporaryFolder(context), 'none', 'api.log')), []));
