import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { ExitCode } from '../../../core/contract/exit-codes.js';
import { runOperation, type Answer } from '../../../core/operations/run.js';
import { NativeLibraryError } from '../../../core/win32/native-library-error.js';
import { machine } from '../machine.js';
import { FakeScm } from '../scm/fake-scm.js';

afterEach(() => mock.restoreAll());

async function run(operation: unknown, input?: unknown) {
  const answers: Answer[] = [];
  const exitCode = await runOperation(operation, input, { machine, signal: new AbortController().signal, answer: (line) => answers.push(line) });
  assert.deepEqual(answers.filter((line) => 'end' in line), [{ end: { exitCode } }]);
  assert.deepEqual(answers.at(-1), { end: { exitCode } });
  return { exitCode, answers, errors: answers.flatMap((line) => ('error' in line ? [line.error] : [])) };
}

test('an operation that is done: its items, then the end', async () => {
  const { exitCode, answers } = await run('runtime.info', {});
  assert.equal(exitCode, ExitCode.Success);
  assert.deepEqual(answers.map((line) => Object.keys(line)), [['item'], ['end']]);
});

describe('never throws, whatever it is given', () => {
  const oddities: readonly unknown[] = [undefined, null, 0, Number.NaN, '', 'x', [], [[]], {}, { names: null }, { names: { length: 1 } }, Symbol('x'), () => 1, 10n, new Date(0)];

  test('as an operation', async () => {
    for (const operation of oddities) assert.equal((await run(operation)).exitCode, ExitCode.InvalidArguments);
  });

  test('as an input', async () => {
    for (const input of oddities) assert.equal((await run('service.start', input)).exitCode, ExitCode.InvalidInput);
  });
});

describe('an error', () => {
  test('names the service of the input, where there is one', async () => {
    assert.deepEqual((await run('service.new', { name: 'api', bogus: 1 })).errors.map(({ id, target }) => [id, target]), [['InvalidInput', 'api']]);
    assert.equal((await run('service.new', { name: 5 })).errors[0]?.target, null);
    assert.equal((await run('config.set', { names: ['api'], bogus: 1 })).errors[0]?.target, 'api');
    for (const names of [[], ['api', 'web'], 'api']) assert.equal((await run('config.set', { names, bogus: 1 })).errors[0]?.target, null);
  });

  test('of one item leaves the others alone', async () => {
    new FakeScm({ a: 'A', b: 'B' });
    const { exitCode, errors } = await run('service.get', { names: ['none', 'neither'] });
    assert.equal(exitCode, ExitCode.OperationFailed);
    assert.deepEqual(errors.map(({ id, target }) => [id, target]), [['ServiceNotFound', 'none'], ['ServiceNotFound', 'neither']]);
  });

  test('that an operation throws is answered', async () => {
    const scm = new FakeScm();
    scm.answer('EnumServicesStatusExW', () => {
      throw new TypeError('boom');
    });
    const { exitCode, errors } = await run('service.list');
    assert.equal(exitCode, ExitCode.OperationFailed);
    assert.deepEqual(errors.map(({ id, message }) => [id, message]), [['InternalError', 'NodeSvc failed: boom']]);
  });

  test('of the native library has an exit code of its own', async () => {
    const scm = new FakeScm();
    scm.answer('EnumServicesStatusExW', () => {
      throw new NativeLibraryError('advapi32.dll', new Error('none'));
    });
    const { exitCode, errors } = await run('service.list');
    assert.equal(exitCode, ExitCode.RuntimeFailed);
    assert.deepEqual(errors.map(({ id, category }) => [id, category]), [['RuntimeFailed', 'NotInstalled']]);
  });
});

test('no value of an input that is refused is in its answer, since any may be a secret', async () => {
  const secrets = [{ password: 4711_0815 }, { password: ['4711'] }, { password: { a: '4711' } }, { environment: { A: 4711 } }, { passwort: '4711' }, { account: 'x\u00004711', password: '4711\0' }];
  for (const secret of secrets) {
    const { exitCode, answers } = await run('service.new', { name: 'api', script: 'app.js', ...secret });
    assert.equal(exitCode, ExitCode.InvalidInput);
    assert.doesNotMatch(JSON.stringify(answers), /4711/);
  }
});
