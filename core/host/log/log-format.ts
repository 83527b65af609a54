import type { LogSettings } from '../../contract/log-settings.js';

export type AppStream = 'Output' | 'Error';

/** How lines look in the file. */
export interface LineFormat {
  /** The app's bytes go into the file as they are. */
  readonly raw: boolean;
  /** What begins a line of the app's now. */
  begin(stream: AppStream): string;
  /** A line's text, or a part of it as bytes (latin1), so that a character split over two writes stays whole. */
  escape(line: string): string;
  /** What ends a line. */
  readonly end: string;
  /** A line of the host's own, marked so that it can't be taken for the app's; with its line break. */
  note(text: string): string;
}

export function lineFormat({ format, timestamps }: Pick<LogSettings, 'format' | 'timestamps'>): LineFormat {
  if (format === 'Json') return json;
  return timestamps ? stamped : plain;
}

/**
 * A chunk of the app's as it goes into the file, as text or bytes (latin1) as it is given. `continues`: the line that the last chunk of this stream began
 * is open still. What is behind the last line break is written as well, as a line that is open.
 */
export function formatChunk(format: LineFormat, stream: AppStream, chunk: string, continues: boolean): string {
  const lines = chunk.split('\n');
  const last = lines.pop() ?? '';
  const begin = format.begin(stream);
  let text = '';
  for (let i = 0; i < lines.length; i++) text += `${i === 0 && continues ? '' : begin}${format.escape(lines[i] ?? '')}${format.end}\n`;
  if (last !== '') text += `${lines.length === 0 && continues ? '' : begin}${format.escape(last)}`;
  return text;
}

/** The time as text is made once a millisecond: many lines are written in one. */
let lastTime = { ms: 0, text: '' };

function timeNow(): string {
  const ms = Date.now();
  if (ms !== lastTime.ms) lastTime = { ms, text: new Date(ms).toISOString() };
  return lastTime.text;
}

/** A line of the host's own, as text. */
export const hostLine = (text: string): string => `[nodesvc ${timeNow()}] ${text}\n`;

const plain: LineFormat = { raw: true, begin: () => '', escape: (line) => line, end: '', note: hostLine };
const stamped: LineFormat = { raw: false, begin: () => `${timeNow()} `, escape: (line) => line, end: '', note: hostLine };

const json: LineFormat = {
  raw: false,
  begin: (stream) => `{"time":"${timeNow()}","stream":"${stream}","text":"`,
  // JSON.stringify escapes what is below U+0020, quotes and backslashes: bytes above are parts of UTF-8 characters and stay.
  escape: (line) => JSON.stringify(line.endsWith('\r') ? line.slice(0, -1) : line).slice(1, -1),
  end: '"}',
  note: (text) => `${JSON.stringify({ time: timeNow(), stream: 'Host', text })}\n`,
};
