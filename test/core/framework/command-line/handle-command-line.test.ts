import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const framework = new URL('../../../../core/framework/index.js', import.meta.url).href;

/** Runs a service's script with these arguments, in a process of its own; none of them changes anything on a Windows machine. */
function run(args: readonly string[], options = '{}', before = '') {
  const script = `${before}import { handleCommandLine, ServiceFramework } from ${JSON.stringify(framework)};
    class Idle extends ServiceFramework { static svcName = 'nodesvc-test-idle'; svcDoRun() { console.log('ran', this.args.join()); } }
    await handleCommandLine(Idle, { argv: ['node', 'C:/app/idle.js', ...${JSON.stringify(args)}], ...${options} });
    process.on('exit', (code) => console.log('after', code));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('what is not understood ends the process by itself, with 87 and the usage on standard error', () => {
  const { status, stdout, stderr } = run(['reinstall']);
  assert.equal(status, 87);
  assert.match(stderr, /^There is no command 'reinstall'\.\n\nUsage: idle\.js /);
  assert.equal(stdout, 'after 87\n');
});

test('--help is on standard output, and names the custom options', () => {
  const { status, stdout, stderr } = run(['--help'], "{ customInstallOptions: 'p:v' }");
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^Usage: idle\.js [^]*^ {2}-p VALUE$[^]*^ {2}-v$/m);
});

test('debug makes an instance with the arguments and runs it in this process', () => {
  const { status, stdout } = run(['debug', 'a', '--b']);
  assert.deepEqual([status, stdout.trim().split('\n')], [0, ['Debugging service nodesvc-test-idle - press Ctrl+C to stop.', 'ran nodesvc-test-idle,a,--b', 'after 0']]);
});

test('a script of a class that runs as a service of New-NodeService says what to do', () => {
  const { status, stderr } = run([], '{}', "globalThis[Symbol.for('nodesvc.host')] = {};");
  assert.notEqual(status, 0);
  assert.match(stderr, /a service of New-NodeService.*node idle\.js install/);
});
