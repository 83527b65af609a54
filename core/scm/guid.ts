import { guidBytes, guidText } from '../win32/guid.js';

/** A GUID in the spelling used here: lower case, no braces. Throws a TypeError for text that is no GUID. */
export const normalizeGuid = (text: string): string => guidText(guidBytes(text));
