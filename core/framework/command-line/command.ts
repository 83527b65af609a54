import type { ServiceStartTypeWord } from '../../contract/words.js';
import { defaultFailureActions, defaultResetPeriodSeconds } from '../../contract/default-failure-actions.js';
import type { FailureAction } from '../../scm/failure-actions.js';
import { FailureTextError, parseFailureActions, parseTime } from '../../scm/failure-text.js';
import { parseOptions, UsageError, type OptionPair } from './getopt.js';
import type { ServiceChanges } from '../functions/service-changes.js';

export const verbs = ['install', 'update', 'remove', 'start', 'stop', 'restart', 'debug'] as const;
export type Verb = (typeof verbs)[number];

/** A command line that was understood. */
export interface Command {
  /** null: none was given. */
  readonly verb: Verb | null;
  /** What follows start, restart and debug: the service's arguments. */
  readonly args: readonly string[];
  /** Null: don't wait. */
  readonly waitMs: number | null;
  readonly json: boolean;
  /** Only the usage is wanted. */
  readonly help: boolean;
  /** What install and update are to set besides what the class says. */
  readonly changes: ServiceChanges;
  /** All options as they were written, for the custom handler. */
  readonly options: readonly OptionPair[];
}

const forSetup: readonly Verb[] = ['install', 'update'];
const forWaiting: readonly Verb[] = ['start', 'stop', 'restart'];

/** The options, as getopt takes them, and the commands that take each. */
const longOptions: Readonly<Record<string, readonly Verb[]>> = {
  'username=': forSetup, 'password=': forSetup, 'startup=': forSetup, 'interactive': forSetup, 'perfmonini=': forSetup, 'perfmondll=': forSetup,
  'failure=': forSetup, 'failurereset=': forSetup, 'failureflag=': forSetup, 'recover': forSetup,
  'help': verbs, 'wait=': forWaiting, 'json': [...forSetup, ...forWaiting, 'remove'],
};

/** Throws a UsageError for whatever is not as the usage says; `custom` are getopt letters of install's and update's own options. */
export function parseCommand(args: readonly string[], custom: string): Command {
  const { options, rest: [verb = null, ...words] } = parseOptions(args, custom, Object.keys(longOptions));
  if (verb !== null && !isVerb(verb)) throw new UsageError(`There is no command '${verb}'.`);
  const values = new Map(options);
  const help = values.has('--help');
  if (!help) refuseMisplaced(verb, options, words);
  const wait = values.get('--wait');
  return {
    verb,
    args: words,
    waitMs: wait === undefined ? null : secondsToMs(wait),
    json: values.has('--json'),
    help,
    changes: changesOf(values),
    options,
  };
}

const isVerb = (word: string): word is Verb => verbs.some((verb) => verb === word);

function refuseMisplaced(verb: Verb | null, options: readonly OptionPair[], words: readonly string[]): void {
  if (verb === null) {
    if (options.length > 0) throw new UsageError(`There is no command behind ${options.map(([option]) => option).join(' ')}.`);
    return;
  }
  for (const [option] of options) {
    const takers = longOptions[`${option.slice(2)}=`] ?? longOptions[option.slice(2)] ?? forSetup;
    if (!takers.includes(verb)) throw new UsageError(`The option ${option} is not for ${verb}, but for ${takers.join(', ')}.`);
  }
  if (words.length > 0 && !['start', 'restart', 'debug'].includes(verb)) {
    const [word = ''] = words;
    throw new UsageError(word.startsWith('-') ? `Options come before the command: ${words.join(' ')} ${verb}` : `${verb} takes no arguments, and here is '${word}'.`);
  }
}

function changesOf(values: ReadonlyMap<string, string>): ServiceChanges {
  const startup = values.get('--startup');
  return {
    account: values.get('--username'),
    password: values.get('--password'),
    startType: startup === undefined ? undefined : startTypeOf(startup),
    interactive: values.has('--interactive') || undefined,
    perfMonIni: values.get('--perfmonini'),
    perfMonDll: values.get('--perfmondll'),
    ...failureOf(values),
  };
}

const startTypes: ReadonlyMap<string, ServiceStartTypeWord> = new Map([
  ['manual', 'Manual'], ['auto', 'Automatic'], ['delayed', 'AutomaticDelayedStart'], ['disabled', 'Disabled'],
]);

function startTypeOf(word: string): ServiceStartTypeWord {
  const startType = startTypes.get(word.toLowerCase());
  if (startType === undefined) throw new UsageError(`--startup is ${[...startTypes.keys()].join(', ')}, not '${word}'.`);
  return startType;
}

function failureOf(values: ReadonlyMap<string, string>): Pick<ServiceChanges, 'failureActions' | 'failureFlag' | 'resetPeriodSeconds'> {
  const [text, flag, reset] = [values.get('--failure'), values.get('--failureflag'), values.get('--failurereset')];
  const given = { failureFlag: flag === undefined ? undefined : flagOf(flag), resetPeriodSeconds: reset === undefined ? undefined : periodOf(reset) };
  if (!values.has('--recover') && text === undefined) return given;
  if (values.has('--recover') && text !== undefined) throw new UsageError('--recover and --failure exclude each other.');
  const failureActions = text === undefined ? standardActions() : parsed('--failure', () => (text === '' ? [] : text.split(',').flatMap(parseFailureActions)));
  return {
    failureActions,
    // The SCM takes an error of svcDoRun for a failure only with the flag; actions without it would do for crashes alone.
    failureFlag: given.failureFlag ?? failureActions.length > 0,
    resetPeriodSeconds: given.resetPeriodSeconds === undefined && failureActions.length > 0 ? defaultResetPeriodSeconds : given.resetPeriodSeconds,
  };
}

const standardActions = (): FailureAction[] => defaultFailureActions.map(({ delayMs }) => ({ kind: 'restart', delayMs }));

function flagOf(word: string): boolean {
  if (/^(on|yes|1|true)$/i.test(word)) return true;
  if (/^(off|no|0|false)$/i.test(word)) return false;
  throw new UsageError(`--failureflag is on or off, not '${word}'.`);
}

/** One more is the SCM's "never" (INFINITE). */
const longestPeriodSeconds = 0xffff_fffe;

/** `never`, or a time as `1d`, `12h`; a bare number is in seconds, as with sc.exe. */
function periodOf(text: string): number | null {
  if (text.toLowerCase() === 'never') return null;
  const seconds = Math.floor(parsed('--failurereset', () => parseTime(/^\d+$/.test(text) ? `${text}s` : text, text)) / 1000);
  if (seconds > longestPeriodSeconds) throw new UsageError(`--failurereset is never or up to ${longestPeriodSeconds} seconds, not '${text}'.`);
  return seconds;
}

function secondsToMs(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0 && seconds <= 86_400)) throw new UsageError(`--wait is a number of seconds, up to a day, not '${text}'.`);
  return seconds * 1000;
}

function parsed<T>(option: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof FailureTextError ? new UsageError(`${option}: ${error.message}`) : error;
  }
}
