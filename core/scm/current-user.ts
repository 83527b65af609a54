import { advapi32 } from '../win32/advapi32.js';
import { TOKEN_QUERY, TokenUser } from '../win32/constants.js';
import { queryGrowing } from '../win32/growing-buffer.js';
import { KernelHandle, written } from '../win32/handles.js';
import { kernel32 } from '../win32/kernel32.js';
import { addressOf, readPointer } from '../win32/memory.js';
import type { HANDLE } from '../win32/types.js';
import { sidText } from './sid.js';

/** The SID of the user whom this process runs as. */
export function currentUserSid(): string {
  const place: [HANDLE | null] = [null];
  advapi32.OpenProcessToken(kernel32.GetCurrentProcess(), TOKEN_QUERY, place);
  using token = new KernelHandle(written(place, 'OpenProcessToken'));
  const buffer = queryGrowing((space, needed) => advapi32.GetTokenInformation(token.raw, TokenUser, space, space.length, needed));
  // TOKEN_USER begins with a pointer to the SID, which follows in the same buffer.
  return sidText(buffer.subarray(Number(readPointer(buffer, 0) - addressOf(buffer))));
}
