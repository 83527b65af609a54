import { ChildProcess } from 'node:child_process';

/** What keeps the app's event loop alive, in a few words: `connection with 10.0.0.1:5432; server on 127.0.0.1:80; Timeout (2)`. */
export function describeOpenResources(): string {
  const named = activeHandles().map(describeHandle).filter((text) => text !== undefined);
  const others = process.getActiveResourcesInfo().filter((kind) => !namedKinds.has(kind));
  const parts = count([...named.sort(), ...others.sort()]);
  return parts.length === 0 ? 'nothing' : parts.join('; ');
}

/** What getActiveResourcesInfo calls the handles that describeHandle knows better. */
const namedKinds: ReadonlySet<string> = new Set(['TCPServerWrap', 'PipeServerWrap', 'TCPSocketWrap', 'PipeWrap', 'ProcessWrap']);

/** Node's own, undocumented since ever: the handles behind the names, with their addresses. */
function activeHandles(): readonly unknown[] {
  const list: unknown = Reflect.get(process, '_getActiveHandles');
  const handles: unknown = typeof list === 'function' ? Reflect.apply(list, process, []) : [];
  return Array.isArray(handles) ? handles : [];
}

function describeHandle(handle: unknown): string | undefined {
  // An app that has none of these has not loaded it, and no service needs it before its app's first line.
  const { Server, Socket } = process.getBuiltinModule('node:net');
  if (handle instanceof Server) {
    const address = handle.address();
    return `server on ${address === null || typeof address === 'string' ? address ?? 'nothing' : `${address.address}:${address.port}`}`;
  }
  if (handle instanceof Socket) return handle.remoteAddress === undefined ? 'pipe' : `connection with ${handle.remoteAddress}:${handle.remotePort}`;
  if (handle instanceof ChildProcess) return `child process ${handle.pid ?? ''} (${handle.spawnfile})`;
  return undefined;
}

function count(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, times]) => (times === 1 ? text : `${text} (${times})`));
}
