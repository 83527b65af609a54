import { win32 as path } from 'node:path';

/** Where NodeSvc's files lie on a Windows machine; the core writes there, the host reads there. */

/** Folder of one service's settings and logs. */
export const serviceDirectory = (programData: string, name: string): string => path.join(servicesDirectory(programData), name);

/** %ProgramData%, of a process whose variables are `env`. */
export const programDataOf = (env: Readonly<Record<string, string | undefined>>): string => env['ProgramData'] ?? 'C:\\ProgramData';

/** Everything of NodeSvc's that changes. */
export const productDirectory = (programData: string): string => path.join(programData, 'NodeSvc');

export const servicesDirectory = (programData: string): string => path.join(productDirectory(programData), 'services');

export const settingsFile = (programData: string, name: string): string => path.join(serviceDirectory(programData, name), 'service.json');

export const defaultLogDirectory = (programData: string, name: string): string => path.join(serviceDirectory(programData, name), 'logs');

export const logFile = (logDirectory: string, name: string): string => path.join(logDirectory, `${name}.log`);

/** Node's diagnostic report of a crash, and that of the crash before, in the log folder. */
export const crashReport = (name: string): string => `${name}.crash.json`;
export const earlierCrashReport = (name: string): string => `${name}.crash.earlier.json`;

/** Folder of one version of the host's files. */
export const hostDirectory = (programFiles: string, version: string): string => path.join(programFiles, 'NodeSvc', version);

/** Folder of the copies of node.exe that services pinned. */
export const pinnedNodesDirectory = (programFiles: string): string => path.join(programFiles, 'NodeSvc', 'node');

/** The preload that makes a node.exe process a service; part of every service's command line. */
export const hostPreload = 'host.cjs';
/** What a service runs that is no script of its own process: it runs the rest of the command line in children. */
export const hostSupervisor = 'supervisor.cjs';
/** Preloaded in the supervisor's Node children. */
export const hostChild = 'child.cjs';
/** The thread in such a child that watches its event loop, where that is wanted. */
export const hostHangThread = 'hang-thread.cjs';
/** A program of its own that sends Ctrl+C and the like to another one. */
export const hostConsoleSignal = 'console-signal.cjs';
export const hostFiles = [hostPreload, 'worker.cjs', hostSupervisor, hostChild, hostHangThread, hostConsoleSignal, 'koffi.node'] as const;
