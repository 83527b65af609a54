import { BroadcastChannel } from 'node:worker_threads';
import { onListening } from './ready.js';

const channelName = 'nodesvc.listening';

/** In a worker thread of the app's: tells the service's own thread that a server has begun to listen. */
export function tellListening(): void {
  onListening(() => {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(null);
    channel.close();
  });
}

/** In the service's own thread: calls back when a server in a worker thread of the app's has begun to listen. */
export function hearListening(callback: () => void): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = callback;
  channel.unref();
}
