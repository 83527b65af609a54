import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compiledFile, findTestFiles } from '../../build/test-files.js';
import { temporaryFolder } from './temporary-folder.js';

const files = ['test/a.test.ts', 'test/core/b.test.ts', 'test/core/helper.ts', 'test/psmodule/Public/Get-X.Tests.ps1', 'test/integration/Life.Tests.ps1',
  'test/pester-runner/fixtures/Wrong.Tests.ps1', 'test/other/No.Tests.ps1', 'out/js/test/deleted.test.js'];

test('unit and Pester files are found in the sources, all or those that match', (context) => {
  const root = temporaryFolder(context);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  assert.deepEqual(findTestFiles(root, []), {
    unit: ['test/a.test.ts', 'test/core/b.test.ts'],
    pester: ['test/psmodule/Public/Get-X.Tests.ps1', 'test/integration/Life.Tests.ps1'],
  });
  assert.deepEqual(findTestFiles(root, ['get-x', 'core/']), { unit: ['test/core/b.test.ts'], pester: ['test/psmodule/Public/Get-X.Tests.ps1'] });
  assert.deepEqual(findTestFiles(root, ['nothing']), { unit: [], pester: [] });
});

test('a source is run in its compiled form', () => {
  assert.equal(compiledFile('/root', 'test/core/b.test.ts'), join('/root', 'out', 'js', 'test/core/b.test.js'));
});
