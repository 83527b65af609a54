// How long an app takes to print 100,000 lines (lines.cjs): as a service, into its log; as `node lines.cjs` into a file that it
// appends to, as a log is; and into one that it writes from its beginning, which Wine does faster; in turn.
// Runs in node.exe: log-lines.cjs KOFFI_NODE SERVICE SCRIPT FOLDER ROUNDS; SERVICE runs lines.cjs with FOLDER\service.ms as its
// argument. Prints JSON {"service": [ms], "append": [ms], "write": [ms]}.
'use strict';
const { spawnSync } = require('node:child_process');
const { closeSync, openSync, readFileSync, rmSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const win32 = require('./win32.cjs');

void main(process.argv.slice(2));

async function main([koffi, service, script, folder, rounds]) {
  const system = win32.load(koffi);
  const handle = system.open(service);
  const figures = { service: [], append: [], write: [] };
  for (let round = 0; round < Number(rounds); round++) {
    figures.append.push(asProgram('a'));
    figures.write.push(asProgram('w'));
    figures.service.push(await asService());
  }
  writeSync(1, `${JSON.stringify(figures)}\n`);

  function asProgram(mode) {
    const [result, output] = [join(folder, 'bare.ms'), join(folder, 'bare.log')];
    const log = openSync(output, mode);
    spawnSync(process.execPath, [script, result], { stdio: ['ignore', log, log] });
    closeSync(log);
    rmSync(output);
    return read(result);
  }

  async function asService() {
    if (!system.start(handle)) throw new Error(`${service} did not start`);
    while (system.status(handle).state !== win32.states.stopped) await sleep(20);
    return read(join(folder, 'service.ms'));
  }
}

function read(result) {
  const took = Number(readFileSync(result, 'utf8'));
  rmSync(result);
  return took;
}
