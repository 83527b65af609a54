import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, isReached, type Measured } from '../../build/bench/figures.js';
import { formatReport } from '../../build/bench/report.js';

const measured: Measured = {
  lives: {
    bare: { http: 200, workingSet: 125, own: 110, stacks: 6 },
    nodesvc: { http: 210, running: 250, stop: 10, workingSet: 140, own: 125, stacks: 9 },
    nssm: { http: 500, running: 1900, stop: 25, workingSet: 180, own: 132, stacks: 8 },
  },
  logs: { service: 400, append: 380, write: 200 },
  cmdlets: { import: 200, first: 500, early: 3, warm: 1.5 },
  many: { create: 9000, list: 300, configure: 2000, remove: 2500 },
  sc: { create: 9100, list: 9200, configure: 9300, remove: 9400, query10: 400 },
};
const valueOf = (key: string): number | undefined => figuresOf(measured).find((figure) => figure.key === key)?.value;

test('the figures are ratios and differences of what was measured', () => {
  assert.equal(valueOf('startToHttpRatioToBare'), 1.05);
  assert.equal(valueOf('startToRunningRatioToBare'), 1.25);
  assert.equal(valueOf('startToHttpRatioToNssm'), 0.42);
  assert.equal(valueOf('runningRatioToNssm'), 250 / 1900);
  assert.equal(valueOf('memoryOverBareMiB'), 15);
  assert.equal(valueOf('memoryOverBareWithoutStacksMiB'), 12);
  assert.equal(valueOf('logThroughputRatio'), 0.95);
  assert.equal(valueOf('warmGetMs'), 1.5);
  assert.deepEqual(figuresOf(measured).filter((figure) => !isReached(figure)).map(({ key }) => key), ['memoryOverBareMiB']);
});

test('what is missing is no figure that was reached', () => {
  const figures = figuresOf({ ...measured, lives: { bare: { http: 200, workingSet: 125, own: 110, stacks: 6 } } });
  assert.ok(!isReached(figures.find(({ key }) => key === 'startToHttpRatioToBare') ?? assert.fail()));
});

test('the report has a row for each figure and each way to run the app', () => {
  const report = formatReport(measured, figuresOf(measured), { date: '2026-11-25', rounds: 11, load: 0.5, versions: ['Wine', 'Node.js 24'] });
  assert.match(report, /^\| Start to HTTP answer, against node app\.js \| 1\.05 \| at most 1\.10 \| reached \|$/m);
  assert.match(report, /^\| Memory of the process's own .* \| 15\.0 \| at most 12\.0 \| \*\*not reached\*\* \|$/m);
  assert.match(report, /^\| nssm 2\.24 \| 500 ms \| 1900 ms \| 25\.0 ms \| 132 MiB \| 8\.00 MiB \| 180 MiB \|$/m);
  assert.match(report, /^- Load average 0\.5 at the start$/m);
  assert.match(report, /^\| created \| 9000 \| 9100 \|$/m);
});
