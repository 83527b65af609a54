import { bind } from './bind.js';
import { failsOn, falseFails } from './signature.js';
import { outDword, outPointer, types } from './types.js';

const { BUFFER, DWORD, LPCWSTR, POINTER } = types;

export const signatures = {
  GetFileVersionInfoSizeW: failsOn(0, DWORD, LPCWSTR, outDword),
  GetFileVersionInfoW: falseFails(LPCWSTR, DWORD, DWORD, BUFFER),
  VerQueryValueW: falseFails(BUFFER, LPCWSTR, outPointer(POINTER), outDword),
} as const;

export const version = bind('version.dll', signatures);
