/** Longest report, in characters: what is longer is none. */
const mostOfAReport = 100_000;

/** Takes pieces of text as they come, and calls back for each of its lines that is a text as JSON. An app may write to any descriptor, and not what is expected. */
export function reportLines(listener: (text: string) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = `${rest}${piece}`.split('\n');
    rest = (lines.pop() ?? '').slice(0, mostOfAReport);
    for (const line of lines) {
      const text = parseText(line);
      if (text !== undefined) listener(text);
    }
  };
}

function parseText(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
