import type { ToApp, ToWorker } from './messages.js';

/**
 * What the supervisor and a Node child say to each other over Node's own channel: what the two threads of a service say, and a little
 * more. Node keeps messages whose `cmd` begins with NODE_ from the app's 'message' listeners, and they don't hold its event loop
 * (child_process, "subprocess.send").
 */
const cmd = 'NODE_NODESVC';

/** To a child that another one replaces: end once the requests under way are answered. */
export type ToChild = ToApp | { readonly kind: 'retire' };
/** Loaded: its main module has been evaluated. */
export type FromChild = ToWorker | { readonly kind: 'loaded' } | { readonly kind: 'note'; readonly text: string };

interface Envelope<M> {
  readonly cmd: typeof cmd;
  readonly message: M;
}

export const wrap = <M>(message: M): Envelope<M> => ({ cmd, message });

/** Calls back for each message of this kind. Both sides are of the same version. */
export function onChannel<M>(emitter: NodeJS.EventEmitter, listener: (message: M) => void): void {
  emitter.on('internalMessage', (envelope: Envelope<M> | { readonly cmd?: unknown }) => {
    if (isEnvelope<M>(envelope)) listener(envelope.message);
  });
}

const isEnvelope = <M>(envelope: Envelope<M> | { readonly cmd?: unknown }): envelope is Envelope<M> => envelope.cmd === cmd;

/** The child knows its supervisor by this variable: a child of the child's, which inherits it, has another parent. */
export const supervisorVariable = 'NODESVC_SUPERVISOR';

/** How long the child's event loop may stand still, milliseconds; the variable is there where that is watched. */
export const hangVariable = 'NODESVC_HANG';
/** The child's descriptor for telling that it does: one more than those of its streams and of the channel. */
export const hangDescriptor = 4;

/** The folder in which the child leaves the report of a crash; empty: it leaves none. */
export const reportsVariable = 'NODESVC_REPORTS';
