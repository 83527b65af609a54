// The same many services as many.ps1's by sc.exe, one process for each, as scripts use it: sc.cjs PREFIX COUNT prints JSON, milliseconds
// for all COUNT of them; query10 is a median of 7 times 10 queries. The services are gone afterwards.
'use strict';
const { spawnSync } = require('node:child_process');
const { writeSync } = require('node:fs');

const [prefix, count] = process.argv.slice(2);
const names = Array.from({ length: Number(count) }, (_, index) => `${prefix}-${index + 1}`);
const sc = (...args) => {
  const { status } = spawnSync('sc.exe', args, { stdio: 'ignore', windowsHide: true });
  if (status !== 0) throw new Error(`sc.exe ${args.join(' ')}: exit code ${status}`);
};
const timeOf = (work) => {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1e6;
};
const each = (use) => timeOf(() => names.forEach(use));

const create = each((name) => sc('create', name, 'binPath=', 'C:\\windows\\system32\\cmd.exe', 'start=', 'demand'));
const rounds = Array.from({ length: 7 }, () => timeOf(() => names.slice(0, 10).forEach((name) => sc('query', name))));
const list = each((name) => sc('query', name));
const configure = each((name) => sc('description', name, 'one of many'));
const remove = each((name) => sc('delete', name));
writeSync(1, `${JSON.stringify({ create, list, configure, remove, query10: rounds.sort((a, b) => a - b)[3] })}\n`);
