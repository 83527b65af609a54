import { POINTER_SIZE } from './memory.js';
import type { HKEY } from './types.js';

/** winreg.h makes a LONG of it before it makes it a handle, so that its sign fills the rest of a pointer. */
function predefined(number: number): HKEY {
  // A handle that no function gives, and that is never closed.
  return BigInt.asUintN(POINTER_SIZE * 8, BigInt.asIntN(32, BigInt(number))) as HKEY;
}

export const HKEY_LOCAL_MACHINE = predefined(0x8000_0002);
