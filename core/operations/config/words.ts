/**
 * The words of scm/ and those of the contract, which are PowerShell's: the same, but for the first letter. A number stands for a
 * value without a word, on both sides.
 */
export interface WordPairs<S extends string, C extends string> {
  toContract(word: S | number): C | number;
  fromContract(word: C | number): S | number;
}

/** Both tables are written out, so that a word which one side lacks is a compile error. */
export function wordPairs<S extends string, C extends string>(toContract: Readonly<Record<S, C>>, fromContract: Readonly<Record<C, S>>): WordPairs<S, C> {
  return {
    toContract: (word) => (typeof word === 'number' ? word : toContract[word]),
    fromContract: (word) => (typeof word === 'number' ? word : fromContract[word]),
  };
}

export const sidTypes = wordPairs(
  { none: 'None', unrestricted: 'Unrestricted', restricted: 'Restricted' },
  { None: 'none', Unrestricted: 'unrestricted', Restricted: 'restricted' },
);

export const launchProtections = wordPairs(
  { none: 'None', windows: 'Windows', windowsLight: 'WindowsLight', antimalwareLight: 'AntimalwareLight' },
  { None: 'none', Windows: 'windows', WindowsLight: 'windowsLight', AntimalwareLight: 'antimalwareLight' },
);
