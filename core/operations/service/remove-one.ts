import { setTimeout as sleep } from 'node:timers/promises';
import { errorFromWin32, isWin32Failure } from '../../errors/from-win32.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import { removeEventSource } from '../../scm/event-log.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { Context } from '../context.js';
import { doesNotExist, markedForDelete } from '../gone-codes.js';
import { parseBinaryPath } from './binary-path.js';
import { removeUnusedNode } from './pinned-node.js';
import { readSettings, removeSettings } from './settings-store.js';
import { stopOne } from './stop-one.js';
import { openService } from '../open-service.js';

/** How long the SCM may keep a deleted service before somebody must be holding it, milliseconds. */
const deletionMs = 5_000;

/** Stops a NodeSvc service, deletes it, waits until it is really gone, and removes its settings, logs and event source. Returns its key name. */
export async function removeOne(manager: ServiceManager, name: string, options: { keepLog: boolean; timeoutMs: number | undefined }, context: Context): Promise<string> {
  const { name: keyName, nodePath } = ownService(manager, name);
  await stopOne(manager, keyName, { timeoutMs: options.timeoutMs, dependents: false }, context);
  const settings = readSettings(context.machine, keyName);
  deleteService(manager, keyName);
  try {
    await untilGone(manager, keyName, context.signal);
  } finally {
    // Nothing can undo a deletion: whoever holds the service open, it never starts again.
    removeSettings(context.machine, keyName, settings, options.keepLog);
    removeEventSource(keyName);
    removeUnusedNode(nodePath, context);
  }
  return keyName;
}

/** The key name and node.exe, if this is a service that NodeSvc made: deleting another program's service would be a disaster. */
export function ownService(manager: ServiceManager, name: string): { name: string; nodePath: string } {
  using service = openService(manager, name, ['queryConfig']);
  const command = parseBinaryPath(service.config().binaryPath);
  if (command !== null) return { name: service.name, nodePath: command.nodePath };
  throw new NodeSvcError({
    id: 'NotANodeService', category: 'InvalidOperation', target: service.name,
    message: `Service '${service.name}' was not created by NodeSvc and is left as it is.`,
    recommendedAction: `If you really mean it: sc.exe delete "${service.name}"`,
  });
}

function deleteService(manager: ServiceManager, name: string): void {
  using service = openService(manager, name, ['delete']);
  try {
    service.delete();
  } catch (error) {
    // Deleted before, and still held by somebody: wait for it below.
    if (!isWin32Failure(error) || error.code !== markedForDelete) throw error;
  }
}

/** The SCM removes a deleted service when its last handle is closed. */
async function untilGone(manager: ServiceManager, name: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + deletionMs;
  for (let delay = 1; ; delay = Math.min(delay * 2, 100)) {
    try {
      manager.open(name, ['queryStatus'])[Symbol.dispose]();
    } catch (error) {
      if (isWin32Failure(error) && error.code === doesNotExist) return;
      if (!isWin32Failure(error) || error.code !== markedForDelete) throw error;
    }
    if (performance.now() > deadline)
      throw errorFromWin32(Object.assign(new Error('still there'), { api: 'DeleteService', code: markedForDelete, symbol: 'ERROR_SERVICE_MARKED_FOR_DELETE' }), name);
    await sleep(delay, undefined, { signal });
  }
}
