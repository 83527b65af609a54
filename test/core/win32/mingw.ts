import { spawnSync } from 'node:child_process';

const COMPILER = 'x86_64-w64-mingw32-gcc';

const HEADERS = ['windows.h', 'winsvc.h', 'psapi.h', 'sddl.h', 'aclapi.h', 'ntsecapi.h', 'winver.h', 'dbt.h', 'loadperf.h', 'userenv.h'];

/**
 * Lets mingw-w64's compiler check C code against its Windows headers, without making a program. Returns its complaints: '' when
 * the code is right.
 */
export function compile(lines: readonly string[], bits: 32 | 64): string {
  const code = [...HEADERS.map((header) => `#include <${header}>`), '#include <stddef.h>', '#include <stdint.h>', ...lines, ''].join('\n');
  const { error, status, stderr } = spawnSync(COMPILER, [`-m${bits}`, '-fsyntax-only', '-D_WIN32_WINNT=0x0A00', '-DWIN32_LEAN_AND_MEAN', '-Wconversion',
    '-Wno-sign-conversion', '-Werror', '-x', 'c', '-'], { input: code, encoding: 'utf8' });
  if (error) throw new Error(`${COMPILER} can't be run; on Debian: apt-get install gcc-mingw-w64-x86-64`, { cause: error });
  return status === 0 ? '' : stderr || `exit code ${status}`;
}
