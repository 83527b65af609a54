import { serviceRightWords, type ServiceRightWord } from '../../contract/security.js';
import type { ServiceRight } from '../../scm/rights.js';
import { uncapitalize } from '../config/words.js';

/** A right in scm's words. */
export const toRight = (word: ServiceRightWord): ServiceRight => uncapitalize(word);

const words: ReadonlyMap<string, ServiceRightWord> = new Map(serviceRightWords.map((word) => [toRight(word), word]));

/** A right in the contract's words; the two lists have the same rights. */
export function toWord(right: ServiceRight): ServiceRightWord {
  const word = words.get(right);
  if (word === undefined) throw new Error(`the contract has no word for the right '${right}'`);
  return word;
}
