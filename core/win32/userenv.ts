import { bind } from './bind.js';
import { falseFails } from './signature.js';
import { opt, outPointer, types } from './types.js';

const { BOOL, HANDLE, LPVOID, POINTER } = types;

export const signatures = {
  CreateEnvironmentBlock: falseFails(outPointer(POINTER), opt(HANDLE), BOOL),
  DestroyEnvironmentBlock: falseFails(LPVOID),
} as const;

export const userenv = bind('userenv.dll', signatures);
