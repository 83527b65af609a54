import { sidOf } from '../service/account.js';

/** The SIDs of accounts, each given by name or, as Get-NodeServicePermission shows one that has no name, by its SID. */
export const sidsOf = (accounts: readonly string[]): string[] => accounts.map((account) => (/^S-1(-\d+)+$/i.test(account) ? account.toUpperCase() : sidOf(account, null)));
