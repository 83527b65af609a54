/** A value that a setting of a service can't have; nothing was changed. */
export class SettingRangeError extends RangeError {
  override readonly name = 'SettingRangeError';

  /**
   * @param setting Its name here, with its place in a list: `actions[3].delayMs`.
   * @param problem A sentence that says what is wrong with which value, and what to do.
   */
  constructor(readonly setting: string, readonly problem: string) {
    super(`${setting}: ${problem}`);
  }
}

const MAX_DWORD = 0xffff_ffff;

/** Throws unless it's a whole number from 0 to `max`; `unit` stands behind the bounds in the message (' ms'). */
export function checkInteger(setting: string, value: number, max = MAX_DWORD, unit = ''): void {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new SettingRangeError(setting, `${value} is not a whole number from 0 to ${max}${unit}.`);
  }
}

/** Throws for text that is longer than Windows takes, or that it would cut off at a NUL. */
export function checkText(setting: string, text: string, maxLength: number): void {
  if (text.length > maxLength) {
    throw new SettingRangeError(setting, `it has ${text.length} characters; ${maxLength} are allowed. Shorten it.`);
  }
  if (text.includes('\0')) throw new SettingRangeError(setting, 'it contains a NUL character, at which Windows would cut it off. Remove it.');
}

/** Throws for anything but a list of text: Windows would take a number for an address, and read there. */
export function checkTexts(setting: string, texts: readonly string[]): void {
  if (!Array.isArray(texts)) throw new SettingRangeError(setting, `a list of strings is wanted, not a ${typeof texts}.`);
  texts.forEach((text, index) => {
    if (typeof text !== 'string') throw new SettingRangeError(`${setting}[${index}]`, `a string is wanted, not a ${typeof text}.`);
    checkText(`${setting}[${index}]`, text, Infinity);
  });
}

/** Throws for a list that is longer than Windows takes. */
export function checkCount(setting: string, values: readonly unknown[], max: number): void {
  if (values.length > max) throw new SettingRangeError(setting, `there are ${values.length} of them; ${max} are allowed.`);
}
