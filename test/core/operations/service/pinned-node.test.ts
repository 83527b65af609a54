import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { pinnedNodesDirectory } from '../../../../core/contract/layout.js';
import { composeBinaryPath } from '../../../../core/operations/service/binary-path.js';
import { isPinned, pinNode, pinnedPath, removeUnusedNode } from '../../../../core/operations/service/pinned-node.js';
import { machine } from '../../machine.js';
import { FakeFileVersions } from '../fake-file-versions.js';
import { FakeServices } from '../fake-services.js';
import { RecordingContext } from '../recording-context.js';
import { useWorkingFolder } from '../working-folder.js';

useWorkingFolder();
const pinned = join(pinnedNodesDirectory(machine.programFiles), '24.1.0', 'node.exe');

let versions: FakeFileVersions;
let services: FakeServices;
let context: RecordingContext;

beforeEach(() => {
  versions = new FakeFileVersions();
  services = new FakeServices();
  context = new RecordingContext();
  versions.set('node.exe', [24, 1, 0]);
  writeFileSync('node.exe', 'the program');
});

afterEach(() => mock.restoreAll());

const runs = (nodePath: string): { binaryPath: string } => ({ binaryPath: composeBinaryPath({ nodePath, name: 'api', nodeArguments: [], hostVersion: '0.1.0', kind: 'Script', script: 'a.js', arguments: [] }, machine.programFiles) });

describe('the copy', () => {
  test('has a folder of its version, is made once, and is known as a copy', () => {
    assert.equal(pinNode('node.exe', context), pinned);
    assert.equal(readFileSync(pinned, 'utf8'), 'the program');
    assert.deepEqual([isPinned(pinned, machine), isPinned('node.exe', machine), pinnedPath(pinned, machine)], [true, false, pinned]);
    pinNode('node.exe', context);
    assert.equal(context.notes.length, 1);
  });

  test('of another build of the same version has a folder of its own', () => {
    pinNode('node.exe', context);
    mkdirSync('other');
    writeFileSync('other/node.exe', 'another program');
    versions.set('other/node.exe', [24, 1, 0]);
    const other = pinNode('other/node.exe', context);
    assert.match(other, /24\.1\.0-[0-9a-f]{8}[\\/]node\.exe$/);
    assert.deepEqual([readFileSync(other, 'utf8'), readFileSync(pinned, 'utf8')], ['another program', 'the program']);
  });

  test('that fails leaves nothing half-made', () => {
    versions.set('gone.exe', [24, 1, 0]);
    assert.throws(() => pinNode('gone.exe', context), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(dirname(pinned)), []);
  });
});

describe('a copy that a service has used', () => {
  beforeEach(() => void pinNode('node.exe', context));

  test('goes when no service runs it any more', () => {
    services.add('other', runs('C:\\nodejs\\node.exe'));
    const other = join(pinnedNodesDirectory(machine.programFiles), '22.1.0');
    mkdirSync(other);
    removeUnusedNode(pinned, context);
    assert.deepEqual([pinned, other].map((path) => existsSync(path)), [false, true]);
    removeUnusedNode(join(other, 'node.exe'), context);
    assert.equal(existsSync(pinnedNodesDirectory(machine.programFiles)), false, 'the last one takes the folder along');
  });

  test('stays while another does, in whatever letters', () => {
    services.add('other', runs(pinned.toUpperCase()));
    removeUnusedNode(pinned, context);
    assert.equal(existsSync(pinned), true);
  });

  test('and no other file is ever removed', () => {
    removeUnusedNode('node.exe', context);
    assert.equal(existsSync('node.exe'), true);
  });
});
