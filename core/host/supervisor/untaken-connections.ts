import type { ChildProcess } from 'node:child_process';
import { wrapMethod } from '../wrap-method.js';

/** What node:cluster's primary says to a worker, and hears from it (lib/internal/cluster/utils.js, the same in Node 22 to 26). */
interface ClusterMessage {
  readonly cmd: 'NODE_CLUSTER';
  readonly act?: string;
  readonly seq?: number;
  readonly ack?: number;
}

interface Connection {
  close(): void;
}

/** How often the channel of a worker that has ended is looked at until it is closed, milliseconds. */
const pollMs = 50;
/**
 * Gives connections that a worker was handed, and had not taken when it ended, back to node:cluster, which hands them to another one.
 * By itself it forgets them: their clients would wait for an answer until they give up.
 *
 * @param othersListen Whether there is another worker; without one the connections are closed.
 */
export function returnUntaken(worker: ChildProcess, othersListen: () => boolean): void {
  const untaken = new Map<number, unknown>();
  wrapMethod(worker, 'send', (send) => (message, connection, ...rest) => {
    if (isOfCluster(message) && message.act === 'newconn' && message.seq !== undefined) untaken.set(message.seq, connection);
    return Reflect.apply(send, worker, [message, connection, ...rest]);
  });
  worker.on('internalMessage', (message: unknown) => {
    if (isOfCluster(message) && message.ack !== undefined) untaken.delete(message.ack);
  });
  const giveBack = (): void => {
    const others = othersListen();
    for (const [ack, connection] of untaken) {
      if (others) worker.emit('internalMessage', { cmd: 'NODE_CLUSTER', ack, accepted: false });
      else if (isConnection(connection)) connection.close();
    }
    untaken.clear();
  };
  // At the channel's end all that the worker said has been heard, and node:cluster counts on it no more.
  let told = false;
  worker.once('disconnect', () => {
    told = true;
    giveBack();
  });
  // With a connection under way Node closes the channel without a word.
  worker.once('exit', () => {
    const timer = setInterval(() => {
      if (!told && worker.connected) return;
      clearInterval(timer);
      if (!told) worker.emit('disconnect');
    }, pollMs);
  });
}

const isOfCluster = (message: unknown): message is ClusterMessage =>
  typeof message === 'object' && message !== null && 'cmd' in message && message.cmd === 'NODE_CLUSTER';

const isConnection = (value: unknown): value is Connection => typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';
