// `npm run demo [-- -Name NAME]`: the whole life of a service, told by examples/demo/demo.ps1 in PowerShell with the module as built.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildModule } from './module.js';
import { testEnvironment } from './pester-tests.js';
import { Progress } from './progress.js';
import { runTask } from './run-task.js';
import { openSession } from './sandbox/session.js';

const root = process.cwd();

await runTask(async () => {
  const progress = new Progress();
  const module = await progress.step('Module', () => buildModule(root, progress.log));
  const session = await progress.step('Sandbox', () => openSession({ log: progress.log }));
  try {
    return await progress.step('Demo', () => {
      progress.endLine();
      return runDemo();
    });
  } finally {
    await session.close();
  }

  function runDemo(): Promise<number> {
    const { command, args } = session.powershell;
    const script = session.toWindowsPath(join(root, 'examples', 'demo', 'demo.ps1'));
    const env = { ...session.environment, ...testEnvironment(session, root, module) };
    return new Promise((resolve, reject) => {
      const demo = spawn(command, [...args, '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', script, ...process.argv.slice(2)], { stdio: 'inherit', env });
      demo.on('error', reject);
      demo.on('exit', (code) => resolve(code ?? 1));
    });
  }
});
