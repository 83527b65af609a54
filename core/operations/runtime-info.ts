import { hostDirectory } from '../contract/layout.js';
import { version } from '../version.js';
import type { Operation } from './context.js';

/** What this core is and where its files go. */
export const runtimeInfo: Operation<'runtime.info'> = (_input, { machine, item }) => {
  item({ version, nodePath: machine.nodePath, nodeVersion: process.versions.node, hostDirectory: hostDirectory(machine.programFiles, version) });
};
