import { buildModule } from './module.js';
import { Progress } from './progress.js';
import { runTask } from './run-task.js';

await runTask(async () => {
  const progress = new Progress();
  const folder = await progress.step('Module', () => buildModule(process.cwd(), progress.log));
  process.stdout.write(`${folder}\n`);
});
