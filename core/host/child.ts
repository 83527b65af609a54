/**
 * child.cjs: preloaded in the supervisor's Node children (`-Isolate`, `-Instances`, `npm start`). Brings to an unmodified app what the
 * preload of a service brings to it: the stop as a signal, the library's host, reports of crashes; and tells the supervisor when the app
 * is ready, which error ends it, and where it hangs.
 */
import { isMainThread } from 'node:worker_threads';
import { programDataOf } from '../contract/layout.js';
import { AppEvents } from './app/app-events.js';
import { offerBridge } from './app/bridge.js';
import { hangVariable, onChannel, reportsVariable, supervisorVariable, wrap, type FromChild, type ToChild } from './child-channel.js';
import { reportCrashes } from './app/crash-report.js';
import { whenMainModuleEvaluated } from './app/main-module.js';
import { trackServers } from './app/servers.js';
import { stopApp, stopWay } from './app/stop-app.js';
import { tellApp, type AppThread } from './app/tell-app.js';
import { onUncaughtError } from './app/uncaught.js';
import { watchOwnLoop } from './watch/watch-own-loop.js';

/** Characters of an error's text: they have to fit the channel's buffer, since this process does not wait for their being read. */
const mostOfAnError = 15_000;

if (isMainThread && process.send !== undefined && process.env[supervisorVariable] === String(process.ppid)) serveSupervisor(process.env['NODESVC_NAME'] ?? '');

function serveSupervisor(name: string): void {
  // Once the channel is closed there is nobody to tell.
  const tell = (message: FromChild): void => void (process.connected && process.send?.(wrap(message), undefined, undefined, () => undefined));
  const note = (text: string): void => tell({ kind: 'note', text });
  const events = new AppEvents((names) => tell({ kind: 'listen', events: names }));
  const hangTimeoutMs = process.env[hangVariable];
  if (hangTimeoutMs !== undefined) watchOwnLoop(__dirname, Number(hangTimeoutMs), note);
  // The bridge of the service's own process puts the name before it.
  const log = { note: (text: string): void => note(text.slice(`${name}: `.length)) };
  offerBridge(name, log, events, tell);
  const reports = process.env[reportsVariable] ?? '';
  if (reports !== '') reportCrashes(log, reports, programDataOf(process.env), name);
  onUncaughtError((text) => tell({ kind: 'uncaught', text: text.slice(0, mostOfAnError) }));
  const servers = trackServers(() => tell({ kind: 'listening' }));
  // The log is the supervisor's.
  const thread: AppThread = { events, tell, note, log: null };
  onChannel<ToChild>(process, (message) => {
    // node:cluster's own listener would hold an app that has closed all it had, for ever.
    if (message.kind === 'stop' || message.kind === 'retire') process.channel?.unref();
    if (message.kind !== 'retire') return tellApp(message, thread);
    if (events.has('stop') || stopWay() !== undefined || servers.size === 0) return tellApp({ kind: 'stop', reason: 'Stop' }, thread);
    // An app that listens for no signal would exit at once, in the midst of its answers.
    void Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve)))).then(() => stopApp(undefined));
  });
  whenMainModuleEvaluated(() => tell({ kind: 'loaded' }));
}
