/**
 * A PowerShell that is none, for driver.test.ts: it answers node-powershell's delimiters, and "runs" a test file by
 * doing what the word after `# fake:` in the file says.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const marker = '##pester ';
const pass = { file: 'x', path: ['Block', 'test'], result: 'Passed', durationMs: 1, message: '', errorId: '', line: 0, stack: '' };

function say(value: unknown): void {
  writeSync(1, `${marker}${JSON.stringify(value)}\r\n`);
}

function summarize(passed: number, failed = 0): void {
  say({ summary: { passed, failed, skipped: 0, durationMs: 1, engine: 'fake' } });
}

const scripts: Readonly<Record<string, () => void>> = {
  pass: () => {
    say(pass);
    summarize(1);
  },
  noise: () => {
    process.stderr.write('something on stderr\n');
    process.stdout.write('something else\n');
    say(pass);
    summarize(1);
  },
  'die quietly': () => process.exit(0),
  'die loudly': () => {
    say(pass);
    writeSync(2, 'last words\n');
    process.exit(9);
  },
  hang: () => {
    say(pass);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
  'lose a line': () => summarize(1),
  'damage a line': () => {
    process.stdout.write(`${marker}{"path":\r\n`);
    summarize(1);
  },
  nothing: () => summarize(0),
  'no summary': () => say(pass),
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const delimiter = /^\[Console\]::(Out|Error)\.WriteLine\("(.*)"\)$/.exec(line);
  if (delimiter) (delimiter[1] === 'Out' ? process.stdout : process.stderr).write(`${delimiter[2]}\r\n`);
  const run = /-Path '(.*)' -Output/.exec(line);
  const print = /^\[Console\]::Out\.WriteLine\('(.*)'\)$/.exec(line);
  if (print) process.stdout.write(`${print[1]}\r\n`);
  if (run?.[1]) scripts[/# fake: (.*)/.exec(readFileSync(run[1], 'utf8'))?.[1] ?? '']?.();
  if (line === 'exit') process.exit(0);
});
