import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationInput } from '../contract/operations.js';
import type { ServiceSettings } from '../contract/settings.js';
import { NodeSvcError } from '../errors/nodesvc-error.js';
import type { ServiceManager } from '../scm/manager.js';
import { observeOwn } from './config/own.js';
import { connect } from './connection.js';
import type { Context, Operation } from './context.js';
import { LogBatches } from './log/log-batches.js';
import { chooseLogs, type LogChoice } from './log/log-choice.js';
import type { LogLine } from './log/log-line.js';
import { LogReader } from './log/log-reader.js';
import { mergeLines } from './log/merge-lines.js';
import { forEachName, forEachNameAtOnce } from './for-each-name.js';
import { openService } from './open-service.js';

type Input = OperationInput<'log.get'>;

/** How often a log that is followed is looked at, milliseconds. */
const followMs = 200;

/** Shows what services have printed, and goes on doing so with `wait`. */
export const logGet: Operation<'log.get'> = (input, context) => {
  const manager = connect();
  const each = input.wait ? forEachNameAtOnce : forEachName;
  return each(input.names, context, async (given) => {
    try {
      await show(manager, given, input, context);
    } catch (error) {
      // Whoever cancels it has seen enough.
      if (!context.signal.aborted) throw error;
    }
  });
};

async function show(manager: ServiceManager, given: string, input: Input, context: Context): Promise<void> {
  const { name, settings } = observe(manager, given, context);
  const choice = chooseLogs(name, settings, input);
  const readers = choice.logs.map(({ path, reading }) => new LogReader(path, reading));
  try {
    const batches = new LogBatches(name, input.raw, context);
    await batches.add(await begin(readers, choice, input, context));
    if (!input.wait) {
      await batches.add(wantedOf(inOrder(readers.map((reader) => reader.rest()), choice), choice));
      batches.flush();
      if (!readers.some(({ exists }) => exists)) context.warn({ id: 'NoLog', target: name, message: `Service '${name}' has no log yet: it has not run, or its log was deleted.` });
      return;
    }
    for (;;) {
      batches.flush();
      await sleep(followMs, undefined, { signal: context.signal });
      await batches.add(wantedOf(inOrder(readers.map((reader) => reader.more()), choice), choice));
    }
  } finally {
    for (const reader of readers) reader.close();
  }
}

/** The lines that are there. */
async function begin(readers: readonly LogReader[], choice: LogChoice, { tail, since }: Input, { signal }: Context): Promise<Iterable<LogLine>> {
  const query = { tail: tail ?? null, sinceMs: since === undefined ? null : Date.parse(since), wanted: choice.wanted };
  const lines = [];
  for (const reader of readers) lines.push(await reader.begin(query, signal));
  const all = wantedOf(inOrder(lines, choice), choice);
  // The last of two logs together are among the last of each.
  return readers.length > 1 && choice.timed && tail !== undefined && tail > 0 ? [...all].slice(-tail) : all;
}

/** Lines of two logs: by their times; where these are not recorded, one log behind the other. */
function* inOrder(logs: readonly Iterable<LogLine>[], { timed }: LogChoice): Generator<LogLine> {
  const [first, second] = logs;
  if (timed && first !== undefined && second !== undefined) yield* mergeLines(first, second);
  else for (const lines of logs) yield* lines;
}

function* wantedOf(lines: Iterable<LogLine>, { wanted }: LogChoice): Generator<LogLine> {
  for (const line of lines) if (wanted === null || wanted(line)) yield line;
}

function observe(manager: ServiceManager, given: string, { machine }: Context): { readonly name: string; readonly settings: ServiceSettings } {
  using service = openService(manager, given, ['queryConfig']);
  const own = observeOwn(service, machine);
  if (own === null)
    throw new NodeSvcError({
      id: 'NotANodeService', category: 'InvalidOperation', target: service.name, message: `Service '${service.name}' was not created by NodeSvc, which has no log of it.`,
      recommendedAction: 'See what it writes where its own documentation says.',
    });
  return { name: service.name, settings: own.settings };
}
