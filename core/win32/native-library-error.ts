/** koffi or a system library can't be loaded: this is not Windows, or the installation is damaged. */
export class NativeLibraryError extends Error {
  override readonly name = 'NativeLibraryError';

  constructor(readonly library: string, cause: unknown) {
    super(`${library} can't be loaded. NodeSvc needs Windows and an undamaged koffi.node beside it; ` +
      `install NodeSvc again if this is Windows. (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}
