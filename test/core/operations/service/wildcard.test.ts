import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matcher } from '../../../../core/operations/service/wildcard.js';

const matches = (pattern: string, name: string): boolean => matcher([pattern])(name);

test('* is any text, ? one character, and letter case does not count', () => {
  for (const [pattern, name] of [['*', ''], ['*', 'api'], ['a*', 'API'], ['*i', 'api'], ['a?i', 'aPi'], ['*p*', 'api'], ['a*b*c', 'aXbYc'], ['ZOË*', 'zoë 1'], ['*', 'a\nb']] as const)
    assert.ok(matches(pattern, name), `${pattern} ${name}`);
  for (const [pattern, name] of [['a', 'ab'], ['a?', 'a'], ['?', 'ab'], ['a*', 'ba'], ['', 'a']] as const) assert.ok(!matches(pattern, name), `${pattern} ${name}`);
});

test('whatever means something in a regular expression is a letter here', () => {
  for (const letters of ['a.b', 'a+b', '(a)', '{1}', 'a|b', '^a$', 'C:\\x', 'a-b', '[a]', 'a/b']) assert.ok(matches(letters, letters), letters);
  assert.ok(!matches('a.b', 'axb'));
  assert.ok(!matches('[ab]', 'a'));
});

test('one of several is enough; no list is everything, an empty one nothing', () => {
  assert.deepEqual(['api', 'web', 'db'].filter(matcher(['a*', 'd?'])), ['api', 'db']);
  assert.ok(matcher(undefined)('x'));
  assert.ok(!matcher([])('x'));
});
