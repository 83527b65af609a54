import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeBinaryPath, parseBinaryPath, type ServiceCommand } from '../../../../core/operations/service/binary-path.js';

const programFiles = 'C:\\Program Files';
const plain: ServiceCommand = { nodePath: 'C:\\Program Files\\nodejs\\node.exe', name: 'api', nodeArguments: [], hostVersion: '0.1.0', kind: 'Script', script: 'C:\\app\\app.js', arguments: [] };

test('what the SCM gets', () => {
  assert.equal(composeBinaryPath({ ...plain, nodeArguments: ['--no-warnings'], arguments: ['--port', '80 80', ''] }, programFiles),
    '"C:\\Program Files\\nodejs\\node.exe" --title=api --no-warnings -r "C:\\Program Files\\NodeSvc\\0.1.0\\host.cjs" C:\\app\\app.js --port "80 80" ""');
});

describe('the same parts come back', () => {
  const commands: Record<string, Partial<ServiceCommand>> = {
    'plain': {},
    'spaces everywhere': { name: 'my api', script: 'D:\\my apps\\my app.js', nodeArguments: ['--title x'], arguments: ['a b', ' ', ''] },
    'quotes and backslashes': { name: "Zoë's", arguments: ['say "hi"', 'C:\\dir\\', 'a\\"b', '"', '\\\\server\\share\\', '""'] },
    'letters beyond ASCII': { name: '日本 €', script: 'C:\\ünï\\😀.mjs', arguments: ['–x', 'ß'] },
    'options of node': { nodeArguments: ['--max-old-space-size=256', '-r', 'C:\\other\\preload.js', '--import', 'file:///C:/x.mjs'] },
    'arguments that look like ours': { arguments: ['-r', 'C:\\Program Files\\NodeSvc\\9.9.9\\host.cjs', 'x.js', '--title=other'] },
    'a preload of that name of another': { nodeArguments: ['-r', 'C:\\else\\host.cjs'] },
    'another version': { hostVersion: '12.3.4-beta.1' },
    'in a child': { kind: 'Isolated', nodeArguments: ['-r', 'x.js'], arguments: ['--', '--run'] },
    'in several': { kind: 'Cluster', arguments: ['a b'] },
    'another program': { kind: 'Executable', script: 'C:\\Program Files\\a.exe', arguments: ['--', '"', ''] },
    'a line for the shell': { kind: 'Shell', script: 'echo "a b" | more > x.txt' },
  };
  for (const [what, change] of Object.entries(commands)) {
    test(what, () => {
      const command = { ...plain, ...change };
      assert.deepEqual(parseBinaryPath(composeBinaryPath(command, programFiles)), command);
      assert.deepEqual(parseBinaryPath(composeBinaryPath(command, 'D:\\Programme (x86)')), command);
    });
  }
});

test('a foreign command line is none of ours', () => {
  const host = '"C:\\Program Files\\NodeSvc\\0.1.0\\host.cjs"';
  const foreign = [
    '', 'C:\\Windows\\system32\\svchost.exe -k netsvcs -p', '\\SystemRoot\\System32\\drivers\\null.sys', '"C:\\nodejs\\node.exe" C:\\app\\app.js',
    `node.exe -r ${host} app.js`, `node.exe --title=api app.js ${host}`, `node.exe --title=api -r ${host}`, `node.exe --title=api ${host} app.js`,
    'node.exe --title=api -r C:\\other\\host.cjs app.js', 'node.exe --title=api -r C:\\other\\0.1.0\\host.cjs app.js', 'node.exe --title=api -r C:\\NodeSvc\\host.cjs app.js', `"unfinished --title=api -r ${host} app.js`,
  ];
  for (const line of foreign) assert.equal(parseBinaryPath(line), null, line);
});
