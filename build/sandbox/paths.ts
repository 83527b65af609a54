import { isAbsolute, posix, resolve } from 'node:path';

/** Drive letters are case-insensitive; what follows is a folder of the host. */
export function toWindowsPath(hostPath: string, driveC: string): string {
  const path = resolve(hostPath);
  const onC = posix.relative(driveC, path);
  const isOnC = onC === '' || (!onC.startsWith('../') && onC !== '..');
  return isOnC ? `C:\\${onC.replaceAll('/', '\\')}` : `Z:${path.replaceAll('/', '\\')}`;
}

/** The other way round: C: is the prefix's drive_c, Z: is the host's root. Other drives, UNC and relative paths have no host path. */
export function toHostPath(windowsPath: string, driveC: string): string {
  const match = /^([a-z]):[\\/](.*)$/is.exec(windowsPath);
  const rest = match?.[2]?.replaceAll('\\', '/') ?? '';
  if (match?.[1]?.toUpperCase() === 'C') return posix.join(driveC, rest);
  if (match?.[1]?.toUpperCase() === 'Z') return posix.join('/', rest);
  throw new Error(`${windowsPath} has no path on the host: only absolute paths on C: and Z: have one.`);
}

/** A path that may be of either kind, as the host's. */
export function toHostPathIfWindows(path: string, driveC: string): string {
  return isAbsolute(path) || !/^[a-z]:[\\/]/i.test(path) ? path : toHostPath(path, driveC);
}
