import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseOptions } from '../../../../core/framework/command-line/getopt.js';

const parse = (...args: string[]) => parseOptions(args, 'p:vq', ['startup=', 'start', 'json', 'wait=']);
const refused = (message: RegExp, ...args: string[]) => assert.throws(() => parse(...args), { name: 'UsageError', message }, args.join(' '));

describe('options', () => {
  test('come before the first word that is none, or before --', () => {
    assert.deepEqual(parse('--json', 'install', '--json'), { options: [['--json', '']], rest: ['install', '--json'] });
    assert.deepEqual(parse('-v', '--', '-q'), { options: [['-v', '']], rest: ['-q'] });
    assert.deepEqual(parse('-', '-q'), { options: [], rest: ['-', '-q'] });
  });

  test('have their value behind = or as the next word, whatever that looks like', () => {
    assert.deepEqual(parse('--startup=a=b', '--wait', '-5').options, [['--startup', 'a=b'], ['--wait', '-5']]);
    assert.deepEqual(parse('--startup=', 'x'), { options: [['--startup', '']], rest: ['x'] });
  });

  test('may be shortened as long as it is clear which is meant', () => {
    assert.deepEqual(parse('--j', '--startu', 'auto', '--start').options, [['--json', ''], ['--startup', 'auto'], ['--start', '']]);
  });

  test('of one letter stand together, and their value behind them', () => {
    assert.deepEqual(parse('-vq', '-p80', '-p', '81', '-vp', '82').options, [['-v', ''], ['-q', ''], ['-p', '80'], ['-p', '81'], ['-v', ''], ['-p', '82']]);
  });
});

test('what is wrong is named', () => {
  refused(/--nope/, '--nope');
  refused(/--star.*--startup or --start/, '--star');
  refused(/--startup needs a value/, '--startup');
  refused(/-p needs a value/, '-vp');
  refused(/--json takes no value/, '--json=1');
  refused(/-x/, '-vx');
  refused(/-:/, '-:');
});
