import type { ServiceRightWord } from '../../contract/security.js';
import type { ServiceRight } from '../../scm/rights.js';

const words: Readonly<Record<ServiceRight, ServiceRightWord>> = {
  queryConfig: 'QueryConfig', changeConfig: 'ChangeConfig', queryStatus: 'QueryStatus', enumerateDependents: 'EnumerateDependents',
  start: 'Start', stop: 'Stop', pauseContinue: 'PauseContinue', interrogate: 'Interrogate', userDefinedControl: 'UserDefinedControl',
  delete: 'Delete', readControl: 'ReadControl', writeDac: 'WriteDac', writeOwner: 'WriteOwner',
};

const rights: Readonly<Record<ServiceRightWord, ServiceRight>> = {
  QueryConfig: 'queryConfig', ChangeConfig: 'changeConfig', QueryStatus: 'queryStatus', EnumerateDependents: 'enumerateDependents',
  Start: 'start', Stop: 'stop', PauseContinue: 'pauseContinue', Interrogate: 'interrogate', UserDefinedControl: 'userDefinedControl',
  Delete: 'delete', ReadControl: 'readControl', WriteDac: 'writeDac', WriteOwner: 'writeOwner',
};

/** A right in scm's words. */
export const toRight = (word: ServiceRightWord): ServiceRight => rights[word];

/** A right in the contract's words. */
export const toWord = (right: ServiceRight): ServiceRightWord => words[right];
