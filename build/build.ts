import { buildModule } from './module.js';
import { buildNpmPackage } from './npm-package.js';
import { Progress } from './progress.js';
import { runTask } from './run-task.js';

await runTask(async () => {
  const progress = new Progress();
  const folders = await progress.step('Module', async () => [await buildModule(process.cwd(), progress.log), await buildNpmPackage(process.cwd(), progress.log)]);
  process.stdout.write(`${folders.join('\n')}\n`);
});
