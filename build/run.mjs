// The one entry: `node build/run.mjs build|demo|test|bench|shell [arguments]`. Plain JavaScript without dependencies, because it
// also has to run on a clean clone and on a Node that is too old to go on. It installs the packages when they are not those
// of package-lock.json, compiles, and hands over to out/js/build/TASK.js.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 12];
/** Steps of each task, with the two that are done here. A task that counts none is silent unless something fails. */
const steps = { build: 3, demo: 5, test: 7, bench: 8, shell: 0 };

const [task, ...taskArguments] = process.argv.slice(2);
main();

function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    fail(`NodeSvc is built with Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
  }
  if (!Object.hasOwn(steps, task)) fail(`Usage: node build/run.mjs ${Object.keys(steps).join('|')} [arguments]`, 2);
  step(1, 'Packages', installPackages);
  step(2, 'Compile', compile);
  const run = spawnSync(process.execPath, ['--enable-source-maps', join(root, 'out', 'js', 'build', `${task}.js`), ...taskArguments], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, NODESVC_STEPS: `2/${steps[task]}` },
  });
  if (run.error) fail(`Cannot start ${task}: ${run.error.message}`);
  process.exitCode = run.status ?? 1;
}

/** `npm ci`, unless node_modules carries the stamp of this very lock file. The stamp comes last, so a broken install is done again. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.nodesvc-lock');
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // npm is a .cmd file on Windows, which only a shell starts; the command holds nothing that a shell could misread.
  run('npm ci --no-audit --no-fund', [], { shell: true }, 'npm is needed to install the packages: it comes with Node (https://nodejs.org).');
  writeFileSync(stamp, lock);
}

function compile() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  run(process.execPath, [compiler, '-p', root], {}, '', task === 'shell');
}

/** Runs a tool quietly; its output is shown when it fails. */
function run(command, args, options, hint = '', goOn = false) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (result.status === 0 || goOn) return;
  process.stdout.write('\n');
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  const why = result.error ? result.error.message : `exit code ${result.status ?? result.signal}`;
  const notFound = result.error?.code === 'ENOENT' || result.status === 127 || result.status === 9009;
  fail(`${[command, ...args].join(' ')}: ${why}.${notFound && hint ? ` ${hint}` : ''}`);
}

function step(number, title, work) {
  const total = steps[task];
  const started = performance.now();
  if (total) process.stdout.write(`[${number}/${total}] ${title} ... `);
  work();
  if (total) process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

function fail(message, exitCode = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}
