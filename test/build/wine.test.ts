import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cache } from '../../build/sandbox/cache.js';
import { findPowerShell, cleanEnvironment } from '../../build/sandbox/windows-session.js';
import { findWine, quoteForShell } from '../../build/sandbox/wine.js';
import { fakeMachine } from './fake-machine.js';
import { temporaryFolder } from './temporary-folder.js';

const silent = () => undefined;
const onPosix = { skip: process.platform === 'win32' && 'Wine is not used there' };

test('a Wine on PATH is taken when it is new enough', async (context) => {
  const machine = fakeMachine({ programs: ['wine', 'wineserver'], answers: { '/bin/wine --version': { stdout: 'wine-10.0 (Debian 10.0~repack-6)\n' } } });
  const wine = await findWine(machine, new Cache(temporaryFolder(context), silent));
  assert.equal(wine.id, 'wine-10.0 (Debian 10.0~repack-6)');
  assert.equal(wine.execLine('wineserver'), 'exec wineserver "$@"');
});

test('an older one is passed over for a fetched one, which is entered by a mount that ends with the program', onPosix, async (context) => {
  const machine = fakeMachine({ programs: ['wine', 'wineserver', 'debootstrap'], answers: { '/bin/wine --version': { stdout: 'wine-8.0 (Debian 8.0~repack-4)\n' } } });
  const withSystem = { ...machine, runTool: async (_command: string, args: readonly string[]) => (mkdirSync(join(args.at(-2) ?? '', 'usr'), { recursive: true }), '') };
  const folder = temporaryFolder(context);
  const wine = await findWine(withSystem, new Cache(folder, silent));
  assert.ok(wine.id.startsWith(join(folder, 'trixie-')));
  assert.match(wine.execLine('wine'), /^exec unshare -m --propagation private .*mount --bind "\$0\/usr" \/usr .* wine-stable "\$@"$/);
});

test('any text is one word of sh', onPosix, () => {
  const text = `it's "$HOME" \`id\` \\ é`;
  assert.equal(execFileSync('sh', ['-c', `printf %s ${quoteForShell(text)}`], { encoding: 'utf8' }), text);
});

test('on Windows, NODESVC_POWERSHELL chooses, then pwsh comes before powershell', () => {
  assert.equal(findPowerShell(fakeMachine({ programs: ['pwsh', 'powershell'] }), undefined), '/bin/pwsh');
  assert.equal(findPowerShell(fakeMachine({ programs: ['powershell'] }), undefined), '/bin/powershell');
  assert.equal(findPowerShell(fakeMachine({ programs: ['pwsh', 'powershell'] }), 'powershell'), '/bin/powershell');
  assert.equal(findPowerShell(fakeMachine(), 'C:\\PS\\pwsh.exe'), 'C:\\PS\\pwsh.exe');
});

test("on Windows, programs get the environment without npm's and this Node's part, and the tested Node first", () => {
  assert.deepEqual(cleanEnvironment({ Path: 'C:\\Windows', npm_config_x: '1', NODE_OPTIONS: '--x', NODESVC_X: '2', TEMP: 'T' }, 'C:\\node24'), {
    Path: 'C:\\node24;C:\\Windows',
    NODESVC_X: '2',
    TEMP: 'T',
  });
});
