import type { OperationInput } from '../../contract/operations.js';
import { fileVersion } from '../../scm/file-version.js';
import type { Context, Machine } from '../context.js';
import type { Step } from '../change/steps.js';
import { resolveNode } from '../service/node-runtime.js';
import { isPinned, pinNode, pinnedPath, removeUnusedNode } from '../service/pinned-node.js';
import type { OwnDesire } from './desire.js';
import type { OwnService } from './own.js';

type Input = OperationInput<'config.set'>;

/** What is desired of a service's node.exe, and the copy that has to be made for it. */
export interface NodeDesire {
  readonly own: OwnDesire;
  /** The node.exe to copy; null: none. */
  readonly source: string | null;
}

/** The fields that desireNode reads, if they were given. */
export const nodeFields = ({ nodePath, pinNode }: Pick<Input, 'nodePath' | 'pinNode'>): string[] =>
  [...(nodePath === undefined ? [] : ['nodePath']), ...(pinNode === undefined ? [] : ['pinNode'])];

/**
 * Brings -NodePath and -PinNode together. A service that is pinned stays so: another node.exe is copied, too. One that is not to be
 * pinned any more gets the node.exe that was named, else the one that runs the core.
 */
export function desireNode(own: OwnDesire, { nodePath, pinNode: pin }: Input, before: OwnService | null, name: string, context: Context): NodeDesire {
  const { machine } = context;
  const wasPinned = before !== null && isPinned(before.command.nodePath, machine);
  const pins = pin ?? wasPinned;
  if (nodePath === undefined && pins === wasPinned) return { own, source: null };
  // Without a name: what the service has is copied, and one that is not to have a copy any more gets the core's.
  const source = resolveNode(nodePath ?? (pins ? before?.command.nodePath : undefined), name, context, pins);
  return pins ? { own: withNode(own, pinnedPath(source, machine), source), source } : { own: withNode(own, source, source), source: null };
}

/** The version is noted, so that a change of it can be told later. */
const withNode = (own: OwnDesire, nodePath: string, source: string): OwnDesire => ({ ...own, nodePath, nodeVersion: fileVersion(source)?.text ?? null });

export function pinSteps(source: string | null, machine: Machine, context: Context): Step[] {
  if (source === null) return [];
  return [{ what: 'the copy of node.exe', apply: () => void pinNode(source, context), undo: () => removeUnusedNode(pinnedPath(source, machine), context) }];
}
