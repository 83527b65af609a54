import {
  DELETE, READ_CONTROL, SERVICE_CHANGE_CONFIG, SERVICE_ENUMERATE_DEPENDENTS, SERVICE_INTERROGATE, SERVICE_PAUSE_CONTINUE,
  SERVICE_QUERY_CONFIG, SERVICE_QUERY_STATUS, SERVICE_START, SERVICE_STOP, SERVICE_USER_DEFINED_CONTROL, WRITE_DAC, WRITE_OWNER,
} from '../win32/constants.js';
import { serviceAccess, serviceRightsOf } from './rights.js';

// SDDL's letters for rights are named after directory objects; "Security Descriptor Definition Language for ... ACE Strings" on
// learn.microsoft.com gives their bits, and what those mean to a service is in winsvc.h.

const letters: readonly (readonly [code: string, bit: number])[] = [
  ['CC', SERVICE_QUERY_CONFIG], ['DC', SERVICE_CHANGE_CONFIG], ['LC', SERVICE_QUERY_STATUS], ['SW', SERVICE_ENUMERATE_DEPENDENTS],
  ['RP', SERVICE_START], ['WP', SERVICE_STOP], ['DT', SERVICE_PAUSE_CONTINUE], ['LO', SERVICE_INTERROGATE],
  ['CR', SERVICE_USER_DEFINED_CONTROL], ['SD', DELETE], ['RC', READ_CONTROL], ['WD', WRITE_DAC], ['WO', WRITE_OWNER],
  ['GA', 0x1000_0000], ['GX', 0x2000_0000], ['GW', 0x4000_0000], ['GR', 0x8000_0000],
];

/** Of files and registry keys; Windows writes them for other objects too when the bits are just those. */
const composites: Readonly<Record<string, number>> = {
  FA: 0x1f_01ff, FR: 0x12_0089, FW: 0x12_0116, FX: 0x12_00a0, KA: 0xf_003f, KR: 0x2_0019, KW: 0x2_0006, KX: 0x2_0019,
};

const byCode: Readonly<Record<string, number>> = { ...Object.fromEntries(letters), ...composites };

/** What the generic rights stand for: "Service Security and Access Rights" on learn.microsoft.com. */
const generics: readonly (readonly [bit: number, mask: number])[] = [
  [0x1000_0000, 0xf_01ff],
  [0x2000_0000, serviceAccess(['readControl', 'start', 'stop', 'pauseContinue', 'userDefinedControl'])],
  [0x4000_0000, serviceAccess(['readControl', 'changeConfig'])],
  [0x8000_0000, serviceAccess(['readControl', 'queryConfig', 'queryStatus', 'interrogate', 'enumerateDependents'])],
];

/** The mask that SDDL's rights (`CCLCRP`, `0x20014`) stand for; null for what isn't understood. */
export function maskOf(rights: string): number | null {
  if (/^(0x[0-9a-f]{1,8}|\d{1,10})$/i.test(rights)) {
    // C's notation: a leading 0 means octal.
    const mask = /^0[0-7]+$/.test(rights) ? Number.parseInt(rights, 8) : Number(rights);
    return mask <= 0xffff_ffff ? mask : null;
  }
  if (rights.length % 2 !== 0) return null;
  const bits = (rights.toUpperCase().match(/../g) ?? []).map((code) => byCode[code]);
  return bits.reduce<number | null>((mask, bit) => (mask === null || bit === undefined ? null : (mask | bit) >>> 0), 0);
}

/** SDDL's rights for a mask: letters, or a number where letters can't say it. */
export function maskText(mask: number): string {
  const known = letters.filter(([, bit]) => (mask & bit) !== 0);
  const covered = known.reduce((sum, [, bit]) => sum | bit, 0) >>> 0;
  return covered === mask >>> 0 ? known.map(([code]) => code).join('') : `0x${(mask >>> 0).toString(16)}`;
}

/** The mask with the generic rights replaced by those of a service that they stand for. */
export function withoutGenerics(mask: number): number {
  return generics.reduce((sum, [bit, rights]) => ((sum & bit) === 0 ? sum : (sum & ~bit) | rights), mask) >>> 0;
}

/** Which rights of a service a mask gives, generic rights included. */
export const rightsInMask = (mask: number) => serviceRightsOf(withoutGenerics(mask));
