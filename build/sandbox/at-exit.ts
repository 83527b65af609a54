const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
const pending = new Set<() => void>();
let isInstalled = false;

/**
 * Has `end` called when the process ends by itself, by an error or by SIGINT, SIGTERM or SIGHUP (exit code 128 + number then),
 * unless the function given back was called before. It has to be synchronous.
 */
export function atExit(end: () => void): () => void {
  pending.add(end);
  install();
  return () => void pending.delete(end);
}

function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  process.on('exit', () => {
    for (const end of pending) end();
  });
  for (const [signal, number] of Object.entries(signalNumbers)) process.on(signal, () => process.exit(128 + number));
}
