import { readFileSync, readdirSync } from 'node:fs';

/** The golden files; from the compiled test, out/js/test/core. */
const folder = new URL('../../../../test/golden/', import.meta.url);

export const goldenFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The list that a golden file holds. */
export function readGolden<T = Readonly<Record<string, unknown>>>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
