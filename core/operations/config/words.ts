/** scm's words begin with a small letter, the contract's with a capital, as PowerShell's do; numbers pass through. */
export const capitalize = <W extends string>(word: W | number): Capitalize<W> | number => (typeof word === 'number' ? word : (`${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<W>));
export const uncapitalize = <W extends string>(word: W): Uncapitalize<W> => `${word.charAt(0).toLowerCase()}${word.slice(1)}` as Uncapitalize<W>;
