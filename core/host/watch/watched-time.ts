/** In how many parts the time is watched. */
const parts = 6;

/**
 * Calls `act` once this thread has watched for `ms`: where the whole process stood still meanwhile, that is a part of the time at most, and
 * whoever is waited for has the rest. What is returned makes it not happen.
 */
export function afterWatching(ms: number, act: () => void): () => void {
  let timer: NodeJS.Timeout;
  const watch = (left: number): void => {
    timer = setTimeout(() => (left === 1 ? act() : watch(left - 1)), ms / parts);
  };
  watch(parts);
  return () => clearTimeout(timer);
}
