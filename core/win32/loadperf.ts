import { bind } from './bind.js';
import { codeFails } from './signature.js';
import { types } from './types.js';

const { BOOL, LPCWSTR } = types;

/** What lodctr.exe and unlodctr.exe call, with their own command lines (loadperf.h). */
export const signatures = {
  LoadPerfCounterTextStringsW: codeFails(LPCWSTR, BOOL),
  UnloadPerfCounterTextStringsW: codeFails(LPCWSTR, BOOL),
} as const;

export const loadperf = bind('loadperf.dll', signatures);
