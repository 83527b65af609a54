// Starts another process or thread of itself in the way its first argument says; the child prints 'child: ...'.
'use strict';
const childProcess = require('node:child_process');
const cluster = require('node:cluster');
const { Worker, isMainThread } = require('node:worker_threads');

const [way = ''] = process.argv.slice(2);
const keepAlive = () => setInterval(() => {}, 60_000);
const ended = (what) => (code) => console.log(`${what} ended with ${code}`);
// Node's default for a child's stdio is its own pipes; 'inherit' is what a console program gives.
const inherit = { stdio: 'inherit' };

const ways = {
  fork() {
    const child = childProcess.fork(__filename, ['as child']);
    child.on('message', (message) => console.log(`child says ${message}`)).on('exit', ended('child'));
    process.on('SIGTERM', () => { child.on('exit', () => process.exit(0)); child.send('end'); });
    keepAlive();
  },
  cluster() {
    cluster.setupPrimary({ args: ['as worker'] });
    for (let i = 0; i < 2; i++) cluster.fork();
    cluster.on('listening', (worker) => console.log(`worker ${worker.id} listens`));
    cluster.on('exit', (worker, code) => console.log(`worker ${worker.id} ended with ${code}`));
    process.on('SIGTERM', () => cluster.disconnect());
  },
  thread() {
    new Worker(__filename, { argv: ['as thread'] }).on('exit', ended('thread'));
    process.on('SIGTERM', () => process.exit(0));
    keepAlive();
  },
  spawn() {
    childProcess.spawn(process.execPath, [...process.execArgv, __filename, 'as printer'], inherit).on('exit', ended('child'));
    keepAlive();
  },
  pipes() {
    const child = childProcess.spawn(process.execPath, [__filename, 'as printer']);
    child.stdout.on('data', (data) => console.log(`read ${String(data).trim()}`));
    child.on('close', ended('child'));
    keepAlive();
  },
  sync() {
    childProcess.execFileSync(process.execPath, [__filename, 'as printer'], inherit);
    const text = childProcess.execSync(`"${process.execPath}" "${__filename}" "as printer"`, { encoding: 'utf8' });
    console.log(`read ${text.trim()}`);
    console.log(`status ${childProcess.spawnSync(process.execPath, ['-e', 'process.exit(9)'], inherit).status}`);
    keepAlive();
  },
  'as child'() {
    console.log(`child: forked ${process.pid}`);
    process.send('hello');
    process.on('message', () => process.disconnect());
  },
  'as worker'() {
    console.log(`child: worker ${cluster.worker.id} ${process.pid}`);
    require('node:http').createServer().listen(0, '127.0.0.1');
  },
  'as thread'() {
    console.log('child: thread');
  },
  'as printer'() {
    console.log('child: out');
    if (process.send === undefined) console.error('child: err');
  },
};

if (!isMainThread) ways['as thread']();
else ways[way]();
