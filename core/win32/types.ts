/**
 * The foreign types that the signature tables are written in, in SDK spelling: what koffi calls them, and what they are in
 * TypeScript. Handles are bigints branded with their kind, so that a kernel handle can't be passed for a service handle.
 */
declare const kind: unique symbol;
type Branded<K extends string> = bigint & { readonly [kind]: K };

export type SC_HANDLE = Branded<'SC_HANDLE'>;
/** From RegisterServiceCtrlHandlerExW. It belongs to the system and must never be closed: nothing here would take it. */
export type SERVICE_STATUS_HANDLE = Branded<'SERVICE_STATUS_HANDLE'>;
export type HANDLE = Branded<'HANDLE'>;
export type HWND = Branded<'HWND'>;
export type HKEY = Branded<'HKEY'>;
export type HMODULE = Branded<'HMODULE'>;
export type LSA_HANDLE = Branded<'LSA_HANDLE'>;
export type EVENT_SOURCE = Branded<'EVENT_SOURCE'>;
/** HPOWERNOTIFY and HDEVNOTIFY. */
export type NOTIFICATION = Branded<'NOTIFICATION'>;
export type LPHANDLER_FUNCTION_EX = Branded<'LPHANDLER_FUNCTION_EX'>;
export type LPSERVICE_MAIN_FUNCTIONW = Branded<'LPSERVICE_MAIN_FUNCTIONW'>;

export interface ForeignType<T> {
  /** koffi's spelling. */
  readonly spec: string;
  /** Never set; carries the TypeScript type. */
  readonly is?: T;
}

export type TypeOf<F> = F extends ForeignType<infer T> ? T : never;

const type = <T>(spec: string): ForeignType<T> => ({ spec });

export const types = {
  BOOL: type<0 | 1>('int32'),
  WORD: type<number>('uint16'),
  DWORD: type<number>('uint32'),
  LONG: type<number>('int32'),
  SIZE_T: type<number>('size_t'),
  LSTATUS: type<number>('int32'),
  NTSTATUS: type<number>('int32'),
  LPCSTR: type<string>('str'),
  LPCWSTR: type<string>('str16'),
  /** An array of strings, passed as an array of pointers. */
  LPCWSTR_ARRAY: type<readonly string[]>('str16 *'),
  /** Memory the caller owns, filled or read during the call. What a structure in it points to must outlive its use. */
  BUFFER: type<Buffer>('void *'),
  /** Any address: a buffer, or a pointer that came from the system. */
  LPVOID: type<Buffer | bigint>('void *'),
  /** An address that a function gives. */
  POINTER: type<bigint>('void *'),
  /** The address of a function in a DLL. */
  FARPROC: type<bigint>('void *'),
  SC_HANDLE: type<SC_HANDLE>('void *'),
  SERVICE_STATUS_HANDLE: type<SERVICE_STATUS_HANDLE>('void *'),
  HANDLE: type<HANDLE>('void *'),
  HWND: type<HWND>('void *'),
  HKEY: type<HKEY>('void *'),
  HMODULE: type<HMODULE>('void *'),
  LSA_HANDLE: type<LSA_HANDLE>('void *'),
  EVENT_SOURCE: type<EVENT_SOURCE>('void *'),
  NOTIFICATION: type<NOTIFICATION>('void *'),
  LPHANDLER_FUNCTION_EX: type<LPHANDLER_FUNCTION_EX>('void *'),
} as const;

/** A parameter that may be null (SAL: `_In_opt_`, `_Out_opt_`). */
export const opt = <T>({ spec }: ForeignType<T>): ForeignType<T | null> => type(spec);

/** A place for one DWORD that the function writes, or reads and writes. */
export const outDword: ForeignType<[number]> = type('_Inout_ uint32 *');

/** A place for one handle or pointer that the function writes: pass `[null]`. */
export const outPointer = <T>(_pointer: ForeignType<T>): ForeignType<[T | null]> => type('_Out_ void **');
