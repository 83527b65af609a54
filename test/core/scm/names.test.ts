import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertServiceName, serviceNameProblem } from '../../../core/scm/names.js';

test('names of services', () => {
  for (const name of ['a', 'My Service', 'Dienst für 日本', 'a'.repeat(256), 'a.b-c_d$e']) assert.equal(serviceNameProblem(name), null);
});

test('what is no name says why', () => {
  assert.match(serviceNameProblem('') ?? '', /empty/);
  assert.match(serviceNameProblem('a'.repeat(257)) ?? '', /257 characters; 256 are allowed/);
  assert.match(serviceNameProblem('a/b') ?? '', /slash/);
  assert.match(serviceNameProblem('a\\b') ?? '', /slash/);
  assert.match(serviceNameProblem('a\0b') ?? '', /NUL/);
});

test('the error carries the name and the problem', () => {
  assert.throws(() => assertServiceName('a/b'), { name: 'ServiceNameError', serviceName: 'a/b', problem: /slash/ });
});
