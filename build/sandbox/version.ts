/** The first "10.0" or "10.0.401" in a text such as `wine-10.0 (Debian 10.0~repack-6)`. */
export function parseVersion(text: string): readonly number[] | undefined {
  return /\d+(?:\.\d+)+/.exec(text)?.[0].split('.').map(Number);
}

/** Whether a version text names at least this major version. A text without a version does not. */
export function isAtLeast(text: string, major: number): boolean {
  return (parseVersion(text)?.[0] ?? -1) >= major;
}
