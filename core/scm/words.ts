/**
 * A two-way table between plain words and the SDK's numbers, for fields where a newer Windows may have numbers that we have
 * no word for: such a number stays a number, in both directions.
 */
export interface Words<W extends string> {
  toWord(raw: number): W | number;
  toRaw(word: W | number): number;
}

export function words<W extends string>(table: Readonly<Record<W, number>>): Words<W> {
  const byNumber = new Map<number, W>();
  for (const word in table) byNumber.set(table[word], word);
  return {
    toWord: (raw) => byNumber.get(raw) ?? raw,
    toRaw: (word) => {
      if (typeof word === 'number') return word;
      // Windows would take what JavaScript makes of it, undefined, for 0.
      if (!Object.hasOwn(table, word)) throw new TypeError(`There is no '${word}' here; there are ${Object.keys(table).join(', ')}.`);
      return table[word];
    },
  };
}
