import { isWin32Failure } from '../../errors/from-win32.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { lookupSid } from '../../scm/account.js';

const sid = /^S-1(-\d+)+$/i;
/** ERROR_NONE_MAPPED */
const noneMapped = 1332;

/** The SID of an account, or a SID itself: that of a removed account, too. */
export function accountSid(account: string): string {
  if (sid.test(account)) return account.toUpperCase();
  try {
    return lookupSid(account);
  } catch (error) {
    if (!isWin32Failure(error) || error.code !== noneMapped) throw error;
    const { api, code, symbol } = error;
    throw new NodeSvcError({
      id: 'AccountNotFound', category: 'ObjectNotFound', message: `There is no account '${account}'.`,
      recommendedAction: 'Check the name; write DOMAIN\\name, .\\name, NT SERVICE\\name or a SID.', native: { api, code, symbol }, cause: error,
    });
  }
}
