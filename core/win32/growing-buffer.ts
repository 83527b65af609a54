import { ERROR_INSUFFICIENT_BUFFER, ERROR_MORE_DATA } from './constants.js';
import { Win32Error } from './win32-error.js';

const FIRST_SIZE = 8 * 1024;
/** The largest answer any of the functions used gives is 256 KiB; anything far beyond is a broken answer. */
const MAX_SIZE = 4 * 1024 * 1024;

/**
 * Calls `query` with a buffer, and again with a larger one for as long as it fails for want of space. `needed[0]` is the
 * place where the function says how many bytes it wants; the buffer at least doubles, so that it ends even if that is wrong.
 */
export function queryGrowing(query: (buffer: Buffer, needed: [number]) => void): Buffer {
  for (let size = FIRST_SIZE; ;) {
    const buffer = Buffer.alloc(size);
    const needed: [number] = [size];
    try {
      query(buffer, needed);
      return buffer;
    } catch (error) {
      if (!Win32Error.is(error, ERROR_INSUFFICIENT_BUFFER, ERROR_MORE_DATA)) throw error;
      size = Math.max(needed[0], size * 2);
      if (size > MAX_SIZE) throw error;
    }
  }
}
