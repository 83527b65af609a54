import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signatures as advapi32 } from '../../../core/win32/advapi32.js';
import * as constants from '../../../core/win32/constants.js';
import { errorTable } from '../../../core/win32/error-table.js';
import { signatures as kernel32 } from '../../../core/win32/kernel32.js';
import { signatures as loadperf } from '../../../core/win32/loadperf.js';
import type { AnySignature } from '../../../core/win32/signature.js';
import { offsetOf, sizeOf, struct, type Members, type Struct } from '../../../core/win32/struct.js';
import { DWORD, WORD } from '../../../core/win32/struct-members.js';
import * as structs from '../../../core/win32/structs.js';
import { signatures as version } from '../../../core/win32/version.js';
import { signatures as user32 } from '../../../core/win32/user32.js';
import { signatures as userenv } from '../../../core/win32/userenv.js';
import { compile } from './mingw.js';

// The product's tables, turned into C and held against mingw-w64's headers by its compiler. Windows has no such compiler by itself.
const options = { skip: process.platform === 'win32' && 'mingw-w64 is a Linux tool here; the tables are the same everywhere' };

/** In Microsoft's winerror.h, but not in mingw-w64's of Debian 12. */
const NOT_IN_MINGW = ['ERROR_VIRUS_INFECTED', 'ERROR_ELEVATION_REQUIRED'];

/**
 * What mingw-w64's winsvc.h of Debian 12 lacks, as winsvc.h of the Windows SDK 10.0.26100 declares it; the same is on the structures'
 * pages at learn.microsoft.com/windows/win32/api/winsvc.
 */
const OF_THE_SDK = [
  '#define SERVICE_TRIGGER_ACTION_SERVICE_START 1',
  '#define SERVICE_TRIGGER_ACTION_SERVICE_STOP 2',
  'typedef struct { DWORD dwDataType; DWORD cbData; PBYTE pData; } SERVICE_TRIGGER_SPECIFIC_DATA_ITEM;',
  'typedef struct { DWORD dwTriggerType; DWORD dwAction; GUID *pTriggerSubtype; DWORD cDataItems;' +
    ' SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *pDataItems; } SERVICE_TRIGGER;',
  'typedef struct { DWORD cTriggers; SERVICE_TRIGGER *pTriggers; PBYTE pReserved; } SERVICE_TRIGGER_INFO;',
  'typedef struct { USHORT usPreferredNode; BOOLEAN fDelete; } SERVICE_PREFERRED_NODE_INFO;',
  'typedef struct { LARGE_INTEGER liNewTime; LARGE_INTEGER liOldTime; } SERVICE_TIMECHANGE_INFO;',
  'typedef struct { DWORD dwLaunchProtected; } SERVICE_LAUNCH_PROTECTED_INFO;',
];

for (const bits of [32, 64] as const) {
  test(`the structures are laid out as in the headers, ${bits} bits`, options, () => {
    assert.equal(compile([...OF_THE_SDK, ...Object.values(structs).flatMap((type) => layoutAssertions(type, bits / 8))], bits), '');
  });

  test(`the functions take and give what the headers say, ${bits} bits`, options, () => {
    const tables: Record<string, AnySignature> = { ...advapi32, ...kernel32, ...user32, ...loadperf, ...userenv, ...version };
    assert.equal(compile(Object.entries(tables).map(([api, signature]) => callOf(api, signature)), bits), '');
  });
}

test('the constants have the values of the headers', options, () => {
  assert.equal(compile([...OF_THE_SDK, ...Object.entries(constants).map(([name, value]) => equalInC(name, value))], 64), '');
});

test('the error symbols have the codes of the headers', options, () => {
  const symbols = Object.entries(errorTable).filter(([, [symbol]]) => !NOT_IN_MINGW.includes(symbol));
  assert.equal(compile(symbols.map(([code, [symbol]]) => equalInC(symbol, Number(code))), 64), '');
});

test('a wrong table is found', options, () => {
  const shifted = struct('SERVICE_TABLE_ENTRYW', { lpServiceName: DWORD, lpServiceProc: DWORD });
  assert.match(compile(layoutAssertions(shifted, 8), 64), /SERVICE_TABLE_ENTRYW\.lpServiceProc is not at 4/);
  const short = struct('SERVICE_PRESHUTDOWN_INFO', { dwPreshutdownTimeout: WORD });
  assert.match(compile(layoutAssertions(short, 8), 64), /SERVICE_PRESHUTDOWN_INFO is not 2 bytes/);
  assert.match(compile([equalInC('SERVICE_RUNNING', 5)], 64), /SERVICE_RUNNING is not 5/);
  const { DeleteService, OpenSCManagerW, OpenServiceW } = advapi32;
  assert.match(compile([callOf('OpenServiceW', { ...OpenServiceW, args: OpenServiceW.args.slice(1) })], 64), /too few arguments/);
  assert.match(compile([callOf('OpenServiceW', { ...OpenServiceW, args: [...OpenServiceW.args].reverse() })], 64), /without a cast/);
  assert.match(compile([callOf('DeleteService', { ...DeleteService, returns: OpenSCManagerW.returns })], 64), /without a cast/);
  assert.match(compile([callOf('ReportEventW', { ...advapi32.ReportEventW, args: advapi32.ReportEventW.args.map((arg) =>
    (arg.spec === 'uint16' ? { spec: 'uint32' } : arg)) })], 64), /may change value/);
});

function layoutAssertions(type: Struct<Members>, pointerSize: number): string[] {
  const { name, members } = type;
  const size = sizeOf(type, pointerSize);
  return [
    `_Static_assert(sizeof(${name}) == ${size}, "${name} is not ${size} bytes");`,
    ...Object.entries(members).flatMap(([member, kind]) => {
      const offset = offsetOf(type, member, pointerSize);
      const memberSize = kind.size(pointerSize);
      return [
        `_Static_assert(offsetof(${name}, ${member}) == ${offset}, "${name}.${member} is not at ${offset}");`,
        `_Static_assert(sizeof(((${name} *)0)->${member}) == ${memberSize}, "${name}.${member} is not ${memberSize} bytes");`,
      ];
    }),
  ];
}

function equalInC(name: string, value: number): string {
  return `_Static_assert((DWORD)(${name}) == ${value}U, "${name} is not ${value}");`;
}

/** C's words for koffi's types. Pointers to anything but text are void: only the headers know to what. */
const inC: Record<string, string> = {
  int32: 'int32_t', uint16: 'uint16_t', uint32: 'uint32_t', size_t: 'size_t', str: 'char *', str16: 'WCHAR *', 'str16 *': 'const WCHAR **',
  'void *': 'void *', '_Inout_ uint32 *': 'void *', '_Out_ void **': 'void *',
};

/** A call that compiles only with the right number of arguments, integers where integers go, and strings of the right letters. */
function callOf(api: string, { returns, args }: AnySignature): string {
  const declared = args.map(({ spec }, index) => `${typeInC(spec)} a${index}`);
  return `void call_${api}(${declared.join(', ') || 'void'}) { ${typeInC(returns.spec)} r = ${api}(${args.map((_, index) => `a${index}`).join(', ')}); (void)r; }`;
}

function typeInC(spec: string): string {
  const type = inC[spec];
  assert.ok(type, `no C type for ${spec}`);
  return type;
}
