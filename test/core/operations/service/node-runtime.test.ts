import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { isInside, nodeVersion, resolveNode } from '../../../../core/operations/service/node-runtime.js';
import { machine } from '../../machine.js';
import { FakeFileVersions } from '../fake-file-versions.js';
import { RecordingContext } from '../recording-context.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
let versions: FakeFileVersions;

beforeEach(() => {
  versions = new FakeFileVersions();
});

afterEach(() => mock.restoreAll());

function nodeAt(path: string, version: readonly [number, number, number] | null = [24, 1, 2]): string {
  writeFileSync(path, 'node');
  const full = realpathSync.native(path);
  versions.set(full, version);
  return full;
}

describe('the node.exe of a service', () => {
  test('is the given one, by its full path', () => {
    const context = new RecordingContext();
    const node = nodeAt('node.exe');
    assert.equal(resolveNode('./node.exe', 'api', context), node);
    assert.deepEqual(context.warnings, []);
  });

  test("is the core's own when none is given", () => {
    versions.set(machine.nodePath, [22, 0, 0]);
    assert.equal(resolveNode(undefined, 'api', new RecordingContext()), machine.nodePath);
  });

  test('is Node.js, and not a shim or another program', () => {
    nodeAt('shim.exe', null);
    assert.throws(() => resolveNode('shim.exe', 'api', new RecordingContext()), { id: 'NotNode', target: 'api', message: /shim\.exe' is not Node\.js itself\.$/ });
    versions.set(nodeAt('other.exe'), [24, 0, 0], 'Volta');
    assert.throws(() => resolveNode('other.exe', 'api', new RecordingContext()), { id: 'NotNode', message: /is not Node\.js itself but Volta\.$/ });
  });

  test('is there, and a file', () => {
    mkdirSync('folder');
    for (const [path, message] of [['none.exe', /'none\.exe' was not found/], ['folder', /'folder' is a folder/]] as const)
      assert.throws(() => resolveNode(path, 'api', new RecordingContext()), { id: 'NodeNotFound', category: 'ObjectNotFound', target: 'api', message });
  });

  test('is 22 or newer', () => {
    nodeAt('node.exe', [20, 19, 5]);
    assert.throws(() => resolveNode('node.exe', 'api', new RecordingContext()), { id: 'NodeTooOld', target: 'api', message: /is Node\.js 20\.19\.5; a service needs 22 or newer/ });
  });

  test("in a user's profile is a warning", () => {
    const path = 'C:\\Users\\bob\\AppData\\nvm\\node.exe';
    const context = new RecordingContext({ ...machine, nodePath: path });
    versions.set(path, [24, 0, 0]);
    assert.equal(resolveNode(undefined, 'api', context), path);
    assert.deepEqual(context.warnings.map(({ id, target }) => [id, target]), [['NodeInUserProfile', 'api']]);
  });
});

describe('the version of a node.exe', () => {
  test('is read once, until the file changes, which is noticed after two seconds', () => {
    const node = nodeAt('node.exe', [24, 1, 2]);
    assert.deepEqual([nodeVersion(node), nodeVersion(node)], ['24.1.2', '24.1.2']);
    assert.equal(versions.reads, 1);
    versions.set(node, [26, 0, 1]);
    utimesSync(node, new Date(), new Date(statSync(node).mtimeMs + 5000));
    assert.equal(nodeVersion(node, performance.now() + 2_001), '26.0.1');
  });

  test('is null for what is not there, or has none', () => {
    assert.equal(nodeVersion('none.exe'), null);
    assert.equal(nodeVersion(nodeAt('text.exe', null)), null);
  });
});

describe('isInside', () => {
  test('without regard to letter case, dots and slashes', () => {
    for (const path of ['C:\\Users\\bob', 'c:\\users\\bob\\app.js', 'C:/Users/x', 'C:\\x\\..\\Users\\y', 'C:\\Users\\..name']) assert.ok(isInside(path, 'C:\\Users'), path);
  });
  test('neither the folder itself, nor its neighbours, nor another drive', () => {
    for (const path of ['C:\\Users', 'C:\\Users\\', 'C:\\Users2\\x', 'C:\\', 'C:\\x', 'D:\\Users\\bob', '\\\\server\\Users\\bob']) assert.ok(!isInside(path, 'C:\\Users'), path);
  });
});
