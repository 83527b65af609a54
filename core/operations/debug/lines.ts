import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

/** Calls back with each line of a stream of UTF-8, as it comes; with the last one also if nothing ends it. */
export function eachLine(stream: Readable, take: (line: string) => void): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (data: Buffer) => {
    const lines = (rest + decoder.write(data)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line.replace(/\r$/, ''));
  });
  stream.on('end', () => {
    rest += decoder.end();
    if (rest !== '') take(rest);
  });
}
