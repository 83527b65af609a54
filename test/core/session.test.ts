import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import type { AnswerLine } from '../../core/contract/answers.js';
import { Session, joinLines } from '../../core/session.js';
import { encode } from '../../core/win32/struct.js';
import { SERVICE_STATUS_PROCESS } from '../../core/win32/structs.js';
import { goldenFiles, readGolden } from './golden.js';
import { machine } from './machine.js';
import { FakeScm } from './scm/fake-scm.js';

interface Exchange {
  readonly what: string;
  /** A line as it is sent. */
  readonly request: string;
  readonly answers: readonly AnswerLine[];
}

/** A session and what it has answered. */
function open() {
  const answers: AnswerLine[] = [];
  const session = new Session(machine, (line) => {
    assert.doesNotMatch(line, /[\r\n]/);
    answers.push(JSON.parse(line));
  });
  return { session, answers, ends: () => answers.flatMap((line) => ('end' in line ? [line.id] : [])) };
}

async function ask(...lines: readonly string[]): Promise<AnswerLine[]> {
  const { session, answers } = open();
  for (const line of lines) session.accept(line);
  await session.idle();
  return answers;
}

const request = (id: unknown, operation: string, input: unknown = {}): string => JSON.stringify({ id, operation, input });

afterEach(() => mock.restoreAll());

for (const file of goldenFiles().filter((name) => name !== 'service-info.json')) {
  describe(`golden: ${file}`, () => {
    for (const { what, request: line, answers } of readGolden<Exchange>(file)) test(what, async () => assert.deepEqual(await ask(line), answers));
  });
}

describe('a line', () => {
  test('that is empty is no request', async () => assert.deepEqual(await ask('', '  ', '\t'), []));

  test('may end with CR', async () => {
    assert.deepEqual(await ask(`${request(1, 'no.such')}\r`), await ask(request(1, 'no.such')));
  });

  test('that cannot be read does not end the session', async () => {
    const answers = await ask('{', request(2, 'runtime.info'));
    assert.deepEqual(answers.map(({ id }) => id), [null, null, 2, 2]);
    assert.deepEqual(answers.at(-1), { id: 2, end: { exitCode: 0 } });
  });
});

describe('requests', () => {
  test('are all answered, each with its id and one end: 500 of them', async () => {
    const { session, answers, ends } = open();
    for (let id = 0; id < 500; id++) session.accept(request(id, id % 2 ? 'runtime.info' : 'no.such'));
    await session.idle();
    assert.deepEqual(ends().sort((a, b) => Number(a) - Number(b)), Array.from({ length: 500 }, (_, id) => id));
    assert.equal(answers.length, 1000);
  });

  test('are idle when there are none', async () => assert.equal(await open().session.idle(), undefined));

  test('keep letters beyond ASCII', async () => {
    const [answer] = await ask(request(1, 'Zoë 日本 😀'));
    assert.match(JSON.stringify(answer), /Zoë 日本 😀/);
  });
});

describe('a request that waits', () => {
  /** A service that is stopped until the test says that it runs. */
  function serviceThatStarts() {
    const scm = new FakeScm({ api: 'API' });
    const service = { state: 1 };
    scm.answer('QueryServiceStatusEx', (_handle, _level, buffer) => void encode(SERVICE_STATUS_PROCESS, { dwServiceType: 16, dwCurrentState: service.state,
      dwControlsAccepted: 0, dwWin32ExitCode: 0, dwServiceSpecificExitCode: 0, dwCheckPoint: 0, dwWaitHint: 0, dwProcessId: 0, dwServiceFlags: 0 }).copy(buffer ?? assert.fail()));
    return service;
  }
  const wait = (id: number, timeoutMs?: number) => request(id, 'service.wait', { names: ['api'], status: 'Running', timeoutMs });

  test('lets those behind it through', async () => {
    serviceThatStarts();
    const { session, ends } = open();
    session.accept(wait(1));
    session.accept(request(2, 'runtime.info'));
    while (ends().length === 0) await new Promise(setImmediate);
    assert.deepEqual(ends(), [2]);
    session.cancelAll();
    await session.idle();
    assert.deepEqual(ends(), [2, 1]);
  });

  test('is ended by a cancel, with an error and its end; the others go on', async () => {
    serviceThatStarts();
    const { session, answers, ends } = open();
    session.accept(wait(1));
    session.accept(wait(2));
    session.accept('{"cancel":1}');
    session.accept('{"cancel":99}');
    while (ends().length === 0) await new Promise(setImmediate);
    assert.deepEqual(ends(), [1]);
    assert.match(JSON.stringify(answers), /"id":"Cancelled","category":"OperationStopped"/);
    session.accept('{"cancel":2}');
    await session.idle();
    assert.deepEqual(ends(), [1, 2]);
  });

  test('ends at its time-out', async () => {
    serviceThatStarts();
    const answers = await ask(wait(1, 20));
    assert.match(JSON.stringify(answers[0]), /"id":"WaitTimeout".*still Stopped after 20 ms/);
    assert.deepEqual(answers.at(-1), { id: 1, end: { exitCode: 1 } });
  });
});

describe('lines that are written together', () => {
  /** What was written after each of two turns. */
  async function write(...lines: readonly string[]): Promise<string[][]> {
    const texts: string[] = [];
    const print = joinLines((text) => texts.push(text));
    for (const line of lines) print(line);
    const atOnce = [...texts];
    await new Promise(setImmediate);
    return [atOnce, texts];
  }

  test('are those of one turn, as they came', async () => assert.deepEqual(await write('{"id":1}', '{"id":2}'), [[], ['{"id":1}\n{"id":2}\n']]));

  test('are not so many that the reader has to wait', async () => {
    const long = 'x'.repeat(5000);
    assert.deepEqual(await write(long, long, 'end'), [[`${long}\n${long}\n`], [`${long}\n${long}\n`, 'end\n']]);
  });

  test('in another turn go by themselves', async () => {
    const texts: string[] = [];
    const print = joinLines((text) => texts.push(text));
    print('one');
    await new Promise(setImmediate);
    print('two');
    await new Promise(setImmediate);
    assert.deepEqual(texts, ['one\n', 'two\n']);
  });
});
