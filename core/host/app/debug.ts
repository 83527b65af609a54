import { writeSync } from 'node:fs';
import type { Socket } from 'node:net';
import { debugDescriptor, debugVariable, listeningWord, readyWord } from '../../contract/host-debug.js';
import { HostExit } from '../../contract/host-exit.js';
import type { ServiceSettings } from '../../contract/settings.js';
import { AppEvents } from './app-events.js';
import { offerBridge } from './bridge.js';
import { hostLine } from '../log/log-format.js';
import type { ToWorker } from '../messages.js';
import { watchReadiness } from './ready.js';
import { HostError, applyEnvironment, enterWorkingDirectory, readSettings, textOf } from './settings-file.js';
import { tellApp } from './tell-app.js';
import { hearListening } from './thread-listening.js';

const stderr = 2;

/** Whether Debug-NodeService has started this process. Children do not learn of it. */
export function isDebugged(): boolean {
  const debugged = process.env[debugVariable] !== undefined;
  delete process.env[debugVariable];
  return debugged;
}

/**
 * The service without the SCM: the same settings, environment and folder, and the same way to be stopped. What the app writes goes
 * where it would go anyway, and the host's own lines to stderr; the log is left alone. The supervisor says itself when what it runs is ready.
 */
export function runForDebug(name: string, programData: string, isSupervisor: boolean): void {
  const write = (text: string): void => {
    try {
      writeSync(stderr, hostLine(text));
    } catch {
      // Nobody reads it any more.
      return;
    }
  };
  const note = (text: string): void => write(`${name}: ${text}`);
  let settings: ServiceSettings;
  try {
    settings = readSettings(programData, name);
    applyEnvironment(settings);
    enterWorkingDirectory(settings);
  } catch (error) {
    note(textOf(error));
    process.exit(error instanceof HostError ? error.code : HostExit.HostFailed);
  }
  const channel = openChannel();
  const tell = (message: ToWorker): void => {
    if (message.kind === 'ready') channel.write(`${readyWord}\n`);
    else if (message.kind === 'listening') channel.write(`${listeningWord}\n`);
    else if (message.kind === 'logEvent') note(`for the event log, ${message.type}: ${message.text}`);
  };
  // Nobody sends it anything but the stop.
  const events = new AppEvents(() => undefined);
  let stopping = false;
  const stop = (): void => {
    if (!stopping) tellApp({ kind: 'stop', reason: 'Stop' }, { events, tell, note, log: null });
    stopping = true;
  };
  channel.on('data', stop).on('close', stop).on('error', stop);
  // An app whose loop runs dry ends, as it does in a console.
  channel.unref();
  offerBridge(name, { note: write }, events, tell);
  if (isSupervisor) return;
  watchReadiness(settings.readyWhen, tell);
  hearListening(() => tell({ kind: 'listening' }));
}

/** node:net is loaded here alone: no service needs it before its app's first line. */
function openChannel(): Socket {
  const net = process.getBuiltinModule('node:net');
  return new net.Socket({ fd: debugDescriptor, readable: true, writable: true });
}
