import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// The compiled tree, beside the compiled test.
const core = new URL('../../../core/', import.meta.url);
const modules = ['win32/', 'scm/'].flatMap((layer) =>
  readdirSync(new URL(layer, core)).filter((file) => file.endsWith('.js')).map((file) => new URL(layer + file, core)));

test('importing every file of win32/ and scm/ loads nothing native', () => {
  assert.ok(modules.length > 30, `only ${modules.length} modules found in ${fileURLToPath(core)}`);
  const script = `
    const addons = () => process.report.getReport().sharedObjects.filter((file) => file.endsWith('.node')).length;
    for (const url of ${JSON.stringify(modules)}) await import(url);
    const imported = addons();
    (await import(${JSON.stringify(new URL('win32/koffi.js', core))})).koffi();
    console.log(JSON.stringify({ imported, used: addons() }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.deepEqual(JSON.parse(output), { imported: 0, used: 1 });
});
