// The sandbox itself, really opened: Windows programs run, share one Service Control Manager, and leave nothing behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setInterval as ticks, setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { nodeMajors, nodePackages } from '../../build/sandbox/node-runtime.js';
import { isAlive } from '../../build/sandbox/process-identity.js';
import { openSession, type Session } from '../../build/sandbox/session.js';
import { compiledFile } from '../../build/test-files.js';

describe('a session', () => {
  let session: Session;
  before(async () => {
    session = await openSession();
  });
  after(async () => {
    await session.close();
    assert.equal(existsSync(session.folder), false, 'the folder goes with the session');
  });

  for (const major of nodeMajors) {
    it(`runs Node ${major}`, async () => {
      const result = await session.run(session.node(major), ['-p', 'process.platform + " " + process.version']);
      assert.deepEqual(result, { code: 0, stdout: `win32 v${nodePackages[major].version}\n`, stderr: '', timedOut: false });
    });
  }

  it('passes arguments, environment, working directory, input and exit code as they are', async () => {
    const folder = join(session.toHostPath(session.temp), 'a folder with é');
    mkdirSync(folder);
    const script = `process.stdin.setEncoding("utf8").on("data", (text) => {
      console.log(JSON.stringify([process.argv.slice(1), process.env.NODESVC_X, process.cwd(), text]));
      console.error("on stderr");
      process.exit(7);
    })`;
    const args = ['two words', 'a "quoted" one', 'back\\slash\\', '', 'é'];
    const result = await session.run(session.node(24), ['-e', script, '--', ...args], { cwd: folder, env: { NODESVC_X: 'é 1' }, input: 'ü in' });
    assert.deepEqual(JSON.parse(result.stdout), [args, 'é 1', session.toWindowsPath(folder), 'ü in']);
    assert.deepEqual([result.code, result.stderr], [7, 'on stderr\n']);
  });

  it('gives programs nothing of the options of this Node or of npm, and Node 24 on PATH', async () => {
    const script = 'console.log(process.version, Object.keys(process.env).filter((name) => /^(npm_|node_)/i.test(name)).join())';
    const { stdout } = await session.run('node', ['-e', script]);
    assert.equal(stdout, `v${nodePackages[24].version} \n`);
  });

  it('ends a program at its time limit', async (context) => {
    // The limit is over once the program has written, however long that takes.
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const begun = join(session.toHostPath(session.temp), 'begun');
    const script = 'console.log("began"); require("fs").writeFileSync(process.argv[1], ""); setInterval(() => {}, 1000)';
    const run = session.run(session.node(24), ['-e', script, session.toWindowsPath(begun)], { timeoutMs: 3000 });
    for await (const _ of ticks(20)) if (existsSync(begun)) break;
    context.mock.timers.tick(3000);
    const result = await run;
    assert.deepEqual([result.code, result.timedOut, result.stdout], [null, true, 'began\n']);
  });

  it('starts PowerShell from one executable, with pipes, and passes its exit code on', async () => {
    const { command, args } = session.powershell;
    const shell = spawn(command, [...args, '-NoProfile', '-NonInteractive', '-Command', '-'], { env: session.environment });
    let output = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    // A child inherits what it is not asked for, and Wine's node.exe cannot use a pipe of the host: so stderr is asked for, too.
    shell.stdin.end('$answer = node -p "6 * 7" 2>&1\n"node said $answer"\nexit 3\n');
    const [code] = await once(shell, 'close');
    assert.deepEqual([output.replaceAll('\r', ''), code], ['node said 42\n', 3]);
  });

  it('maps paths to the same file from both sides', async () => {
    const path = join(session.toHostPath(session.temp), 'ö.txt');
    writeFileSync(path, 'seen');
    const script = 'const fs = require("fs"); process.stdout.write(fs.readFileSync(process.argv[1], "utf8")); fs.writeFileSync(process.argv[1], "answered")';
    const { stdout } = await session.run(session.node(24), ['-e', script, session.toWindowsPath(path)]);
    assert.deepEqual([stdout, readFileSync(path, 'utf8')], ['seen', 'answered']);
  });

  it('keeps the Service Control Manager between programs', { skip: process.platform === 'win32' && 'it is the machine\'s own there' }, async () => {
    const created = await session.run('sc', ['create', 'nodesvc-test', 'binPath=', 'C:\\windows\\system32\\svchost.exe']);
    assert.equal(created.code, 0, created.stdout);
    const isRunning = async () => /STATE\s+: 4\s+RUNNING/.test((await session.run('sc', ['query', 'eventlog'])).stdout);
    // It starts with the session, which does not wait for it.
    for (const deadline = Date.now() + 60_000; !(await isRunning()) && Date.now() < deadline; ) await delay(20);
    assert.equal((await session.run('sc', ['delete', 'nodesvc-test'])).code, 0);
    assert.ok(await isRunning());
  });

  it('rejects when a working directory does not exist', async () => {
    await assert.rejects(session.run('cmd', ['/c', 'exit'], { cwd: join(session.folder, 'missing') }), /ENOENT/);
  });
});

describe('an interrupted session', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`is ended at ${signal}`, { skip: process.platform === 'win32' && 'Windows has no signals to send' }, async () => {
      const module = pathToFileURL(compiledFile(process.cwd(), 'build/sandbox/session.ts')).href;
      const script = `import { openSession } from ${JSON.stringify(module)};
        const session = await openSession();
        const child = session.spawn(session.node(24), ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
        console.log(JSON.stringify([session.folder, child.pid]));`;
      const run = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      const [line] = await once(run.stdout.setEncoding('utf8'), 'data');
      const [folder, pid]: [string, number] = JSON.parse(line);
      assert.ok(existsSync(folder) && isAlive(pid));
      run.kill(signal);
      const [code] = await once(run, 'exit');
      assert.equal(code, signal === 'SIGTERM' ? 143 : 130);
      assert.equal(existsSync(folder), false);
      for (const deadline = Date.now() + 30_000; isAlive(pid) && Date.now() < deadline; ) await delay(20);
      assert.equal(isAlive(pid), false, 'its programs are gone');
    });
  }
});
