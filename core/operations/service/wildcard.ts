/** Whether a name matches one of the patterns: `*` any characters, `?` one; without regard to case. No patterns: everything. */
export function matcher(patterns: readonly string[] | undefined): (name: string) => boolean {
  if (patterns === undefined) return () => true;
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'is'));
  return (name) => expressions.some((expression) => expression.test(name));
}
