import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryGrowing } from '../../../core/win32/growing-buffer.js';
import { Win32Error } from '../../../core/win32/win32-error.js';

/** A function that wants `size` bytes and says `claimed` when it gets less. */
function wanting(size: number, claimed: number, code = 122) {
  const sizes: number[] = [];
  const query = (buffer: Buffer, needed: [number]) => {
    sizes.push(buffer.length);
    if (buffer.length >= size) return;
    needed[0] = claimed;
    throw new Win32Error('Query', code);
  };
  return { query, sizes };
}

test('what fits at once is asked for once', () => {
  const { query, sizes } = wanting(100, 100);
  assert.equal(queryGrowing(query).length, 8192);
  assert.deepEqual(sizes, [8192]);
});

test('the second buffer has the size that the first call asked for', () => {
  for (const code of [122, 234]) {
    const { query, sizes } = wanting(20_000, 20_000, code);
    queryGrowing(query);
    assert.deepEqual(sizes, [8192, 20_000]);
  }
});

test('the buffer doubles where the function asks for too little', () => {
  const { query, sizes } = wanting(50_000, 1);
  queryGrowing(query);
  assert.deepEqual(sizes, [8192, 16_384, 32_768, 65_536]);
});

test('it ends when a function is never content', () => {
  const { query, sizes } = wanting(Infinity, 0);
  assert.throws(() => queryGrowing(query), { code: 122 });
  assert.ok(sizes.length < 20);
});

test('other errors pass', () => {
  const query = () => {
    throw new Win32Error('Query', 5);
  };
  assert.throws(() => queryGrowing(query), { code: 5, symbol: 'ERROR_ACCESS_DENIED' });
});
