import type { Machine } from '../../core/operations/context.js';

/** A machine whose folders are relative names, so that operations stay inside the working directory on any system. */
export const machine: Machine = {
  programData: 'ProgramData',
  programFiles: 'Program Files',
  profiles: 'C:\\Users',
  coreDirectory: 'core',
  nodePath: 'C:\\Program Files\\nodejs\\node.exe',
  searchPath: 'C:\\Windows\\System32',
  user: { USERNAME: 'me' },
};
