import type { ServiceRightWord } from '../../contract/security.js';
import type { ServiceRight } from '../../scm/rights.js';
import { uncapitalize } from '../config/words.js';

/** A right in scm's words. */
export const toRight = (word: ServiceRightWord): ServiceRight => uncapitalize(word);
