import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { readApi, writeApi } from '../../build/api-docs.js';
import { temporaryFolder } from './temporary-folder.js';

/** Declarations as the compiler writes them. */
const files: Readonly<Record<string, string>> = {
  'lib/index.d.ts': `/** The library. */
export { start, type Options } from './start.js';
export { X_ONE, X_TWO, } from '../win32/constants.js';
export * as deep from './deep.js';
`,
  'lib/start.d.ts': `import type { Thing } from './thing.js';
/** Not exported from the index. */
export declare function hidden(): void;
/** How to start; see {@link start}. */
export interface Options {
    /** Milliseconds; "}" is no end. */
    readonly wait?: string | undefined;
}
type Own = { readonly a: 1; };
/**
 * Starts it.
 *
 * Rejects with 5; or 6.
 */
export declare function start(name: string): Promise<Thing>;
export declare function start(name: string, options: Options & { readonly more: 1; }): Promise<Own>;
`,
  'lib/deep.d.ts': "export { Thing } from './thing.js';\n",
  'lib/thing.d.ts': `export declare abstract class Thing implements Disposable {
    #private;
    /** Goes. */
    go(): { done: boolean; };
}
`,
  'win32/constants.d.ts': 'export declare const X_ONE = 1;\nexport declare const X_TWO = 2;\n',
};

/** A folder with them. */
function declarations(context: TestContext): string {
  const folder = temporaryFolder(context);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the reference', () => {
  test('has all that is exported, in order, with its comment and its whole declaration', (context) => {
    assert.deepEqual(readApi(declarations(context), 'lib/index'), [
      {
        name: 'start', comment: 'Starts it.\n\nRejects with 5; or 6.', isConstant: false,
        code: 'function start(name: string): Promise<Thing>;\nfunction start(name: string, options: Options & { readonly more: 1; }): Promise<Own>;',
      },
      { name: 'Options', comment: 'How to start; see {@link start}.', isConstant: false, code: 'interface Options {\n    /** Milliseconds; "}" is no end. */\n    readonly wait?: string | undefined;\n}' },
      { name: 'X_ONE', comment: '', isConstant: true, code: 'const X_ONE = 1;' },
      { name: 'X_TWO', comment: '', isConstant: true, code: 'const X_TWO = 2;' },
      { name: 'deep.Thing', comment: '', isConstant: false, code: 'abstract class Thing implements Disposable {\n    /** Goes. */\n    go(): { done: boolean; };\n}' },
    ]);
  });

  test('names the constants together and gives the rest a section each', (context) => {
    const text = writeApi(readApi(declarations(context), 'lib/index'), '1.2.3');
    assert.match(text, /^# nodesvc 1\.2\.3: reference\n/);
    assert.deepEqual([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title), ['start', 'Options', 'deep.Thing', 'Numbers of the Windows SDK']);
    assert.match(text, /`X_ONE`, `X_TWO`\./);
  });

  test('tells of an export that is not declared where it should be', (context) => {
    const folder = declarations(context);
    writeFileSync(join(folder, 'lib/deep.d.ts'), "export { Nothing } from './thing.js';\n");
    assert.throws(() => readApi(folder, 'lib/index'), /exports Nothing/);
  });
});

test('everything that the package exports has a comment', () => {
  const api = readApi(resolve('out/npm/nodesvc/types'), 'framework/index');
  assert.ok(api.length > 150, `${api.length} exports`);
  assert.deepEqual(api.filter(({ comment, isConstant }) => comment === '' && !isConstant).map(({ name }) => name), []);
});
