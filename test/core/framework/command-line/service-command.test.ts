import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { locateServiceExe } from '../../../../core/framework/functions/locate.js';
import { getServiceCommandLine, getServiceScript } from '../../../../core/framework/command-line/service-command.js';
import { splitCommandLine } from '../../../../core/scm/command-line.js';

let folder: string;
let exe: string;

before(() => {
  folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'nodesvc test-')));
  exe = join(folder, 'my node.exe');
  writeFileSync(exe, '');
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line of a service', () => {
  test('is this node.exe with its options, this script, and the arguments', () => {
    const [program, ...rest] = splitCommandLine(getServiceCommandLine({ exeArgs: ['--port', '80 81', ''] }));
    assert.equal(program, realpathSync.native(process.execPath));
    assert.deepEqual(rest, [...process.execArgv, process.argv[1], '--port', '80 81', '']);
    assert.equal(getServiceScript(), process.argv[1]);
  });

  test('is quoted where it has to be', () => {
    assert.equal(getServiceCommandLine({ exeName: exe, nodeArguments: ['--import', './a b.mjs'], script: 'C:\\my app\\a.js' }), `"${exe}" --import "./a b.mjs" "C:\\my app\\a.js"`);
  });

  test('ends with a text of arguments as it is', () => {
    assert.equal(getServiceCommandLine({ exeName: exe, script: null, exeArgs: '/x "a b"' }), `"${exe}" /x "a b"`);
    assert.equal(getServiceCommandLine({ exeName: exe, script: null, exeArgs: '' }), `"${exe}"`);
  });

  test('has none of this Node\'s options when another program is named', () => {
    assert.deepEqual(splitCommandLine(getServiceCommandLine({ exeName: exe, script: 'a.js' })), [exe, 'a.js']);
  });
});

describe('locateServiceExe', () => {
  test('resolves a link, which may point elsewhere tomorrow', () => {
    const link = join(folder, 'link.exe');
    symlinkSync(exe, link);
    assert.equal(locateServiceExe(link), exe);
  });

  test('refuses what the SCM could not start', () => {
    const shim = join(folder, 'node.cmd');
    writeFileSync(shim, '');
    assert.throws(() => locateServiceExe(join(folder, 'none.exe')), { name: 'ServiceExeError', code: 2 });
    assert.throws(() => locateServiceExe(folder), { name: 'ServiceExeError', code: 2 });
    assert.throws(() => locateServiceExe(shim), { name: 'ServiceExeError', code: 193 });
  });
});
