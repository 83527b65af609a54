/** scm's words begin with a small letter, the contract's with a capital, as PowerShell's do; numbers pass through. */
export function capitalize<W extends string>(word: W): Capitalize<W>;
export function capitalize<W extends string>(word: W | number): Capitalize<W> | number;
export function capitalize<W extends string>(word: W | number): Capitalize<W> | number {
  // The type says just what this does.
  return typeof word === 'number' ? word : (`${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<W>);
}

export function uncapitalize<W extends string>(word: W): Uncapitalize<W>;
export function uncapitalize<W extends string>(word: W | number): Uncapitalize<W> | number;
export function uncapitalize<W extends string>(word: W | number): Uncapitalize<W> | number {
  return typeof word === 'number' ? word : (`${word.charAt(0).toLowerCase()}${word.slice(1)}` as Uncapitalize<W>);
}
