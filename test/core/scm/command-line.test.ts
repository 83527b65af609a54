import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstVariable, joinCommandLine, quoteArgument, splitCommandLine } from '../../../core/scm/command-line.js';

test('only what needs quotes gets them', () => {
  const cases: [argument: string, quoted: string][] = [
    ['plain', 'plain'],
    ['', '""'],
    ['a b', '"a b"'],
    ['a\tb', '"a\tb"'],
    ['line\nbreak', '"line\nbreak"'],
    ['C:\\dir\\', 'C:\\dir\\'],
    ['C:\\my dir\\', '"C:\\my dir\\\\"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['\\"', '"\\\\\\""'],
    ['a\\\\b c', '"a\\\\b c"'],
    ['Zoë', 'Zoë'],
    ['%PATH%', '%PATH%'],
  ];
  for (const [argument, quoted] of cases) assert.equal(quoteArgument(argument), quoted);
});

test('the program is always quoted, its backslashes never doubled', () => {
  assert.equal(joinCommandLine(['C:\\node.exe', 'a']), '"C:\\node.exe" a');
  assert.equal(joinCommandLine(['C:\\odd dir\\', 'a']), '"C:\\odd dir\\" a');
});

test('what cannot be in a command line is refused', () => {
  assert.throws(() => joinCommandLine(['C:\\"x".exe']), TypeError);
  assert.throws(() => joinCommandLine(['C:\\x\0.exe']), TypeError);
  assert.throws(() => quoteArgument('a\0b'), TypeError);
});

// Examples of "Parsing C command-line arguments" on learn.microsoft.com and odder ones; node.exe, whose C runtime is Microsoft's, gave the same.
const documented: [line: string, args: string[]][] = [
  ['p "abc" d e', ['p', 'abc', 'd', 'e']],
  ['p a\\\\b d"e f"g h', ['p', 'a\\\\b', 'de fg', 'h']],
  ['p a\\\\\\"b c d', ['p', 'a\\"b', 'c', 'd']],
  ['p a\\\\\\\\"b c" d e', ['p', 'a\\\\b c', 'd', 'e']],
  ['p a"b"" c d', ['p', 'ab" c d']],
  ['p "a b c""', ['p', 'a b c"']],
  ['p """CallMeIshmael"""  b  c ', ['p', '"CallMeIshmael"', 'b', 'c']],
  ['p """CallMeIshmael""""', ['p', '"CallMeIshmael""']],
  ['p """"CallMe Ishmael"" b c', ['p', '"CallMe', 'Ishmael', 'b', 'c']],
  ['p "\\"Call Me Ishmael\\""', ['p', '"Call Me Ishmael"']],
  ['p "C:\\TEST A\\\\"', ['p', 'C:\\TEST A\\']],
  ['p "\\"C:\\TEST A\\\\\\""', ['p', '"C:\\TEST A\\"']],
  ['p \ta\t\t"" b', ['p', 'a', '', 'b']],
  ['"C:\\a b\\" c', ['C:\\a b\\', 'c']],
  ['C:\\"a b"\\x.exe c', ['C:\\a b\\x.exe', 'c']],
  ['p', ['p']],
  ['', []],
];

for (const [line, args] of documented) {
  test(`[${line}] is ${JSON.stringify(args)}`, () => assert.deepEqual(splitCommandLine(line), args));
}

test('any arguments come back as they were, 20,000 times', () => {
  const random = generator(1);
  const letters = ['a', 'B', ' ', '\t', '"', '\\', '\\', '"', '%', "'", '\n', 'é', '日', '😀', '\u00a0', '^', '&', '+'];
  const word = () => Array.from({ length: random(9) }, () => letters[random(letters.length)]).join('');
  for (let round = 0; round < 20_000; round++) {
    const program = `C:\\${word().replaceAll('"', '')}`;
    const args = Array.from({ length: random(5) }, word);
    assert.deepEqual(splitCommandLine(joinCommandLine([program, ...args])), [program, ...args]);
  }
});

/** Numbers below a limit, the same in each run (mulberry32). */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

test('a variable is found that the SCM would expand, quoted or not', () => {
  assert.deepEqual(['"C:\\a.exe" %TEMP%\\x', '"C:\\%A B%\\a.exe"', 'a.exe 100% of 5%', 'a.exe 100%', 'a "%" "%"'].map(firstVariable), ['%TEMP%', '%A B%', '% of 5%', null, null]);
});
