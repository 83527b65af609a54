import type { LogStreamWord } from '../../contract/log-lines.js';

export interface LogLine {
  readonly timeMs: number | null;
  readonly stream: LogStreamWord | null;
  readonly text: string;
  /** The line as it is in the file. */
  readonly raw: string;
}

/** How to read a file's lines. */
export interface LineReading {
  /** Lines begin with their time. */
  readonly timestamps: boolean;
  /** Whose the lines are that don't say it themselves; null where it can't be known. */
  readonly stream: LogStreamWord | null;
}

const record = /^\{"time":"([^"]{24})","stream":"(Output|Error|Host)","text":"/;
const note = /^\[nodesvc (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\] /;
const stamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) /;

/** A line of a log, in whatever format it was written: the settings may have changed since. */
export function parseLine(line: string, { timestamps, stream }: LineReading): LogLine {
  const json = line.startsWith('{') ? record.exec(line) : null;
  if (json !== null) {
    const text = recordText(line, json[0].length);
    if (text !== undefined) return { timeMs: Date.parse(json[1] ?? ''), stream: wordOf(json[2]), text, raw: line };
  }
  const host = line.startsWith('[') ? note.exec(line) : null;
  if (host !== null) return { timeMs: Date.parse(host[1] ?? ''), stream: 'Host', text: line, raw: line };
  const stamped = timestamps ? stamp.exec(line) : null;
  return stamped === null ? { timeMs: null, stream, text: line, raw: line } : { timeMs: Date.parse(stamped[1] ?? ''), stream, text: line.slice(stamped[0].length), raw: line };
}

const wordOf = (word: string | undefined): LogStreamWord => (word === 'Error' || word === 'Host' ? word : 'Output');

/** The text of a record; of one without its end (it is being written, or its writer has crashed) what is there. */
function recordText(line: string, from: number): string | undefined {
  const whole = line.endsWith('"}') ? parseText(line.slice(from, -'"}'.length)) : undefined;
  // An escape may be cut in two.
  return whole ?? parseText(line.slice(from).replace(/\\(u[\da-f]{0,3})?$/, ''));
}

function parseText(escaped: string): string | undefined {
  try {
    const text: unknown = JSON.parse(`"${escaped}"`);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
