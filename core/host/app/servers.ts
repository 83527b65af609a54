import { Server } from 'node:net';
import { wrapMethod } from '../wrap-method.js';

/** The app's servers that listen now; calls back at the first. Servers of http, https and http2 are of net's. */
export function trackServers(first: () => void): ReadonlySet<Server> {
  const listening = new Set<Server>();
  let told = false;
  wrapMethod(Server.prototype, 'listen', (listen) => function (...args) {
    if (this instanceof Server && !watched.has(this)) {
      watched.add(this);
      this.on('listening', () => {
        listening.add(this);
        if (!told) first();
        told = true;
      });
      this.on('close', () => listening.delete(this));
    }
    return Reflect.apply(listen, this, args);
  });
  const watched = new WeakSet<Server>();
  return listening;
}
