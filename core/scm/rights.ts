import {
  DELETE, READ_CONTROL, SC_MANAGER_CONNECT, SC_MANAGER_CREATE_SERVICE, SC_MANAGER_ENUMERATE_SERVICE, SC_MANAGER_LOCK,
  SC_MANAGER_QUERY_LOCK_STATUS, SERVICE_CHANGE_CONFIG, SERVICE_ENUMERATE_DEPENDENTS, SERVICE_INTERROGATE, SERVICE_PAUSE_CONTINUE,
  SERVICE_QUERY_CONFIG, SERVICE_QUERY_STATUS, SERVICE_START, SERVICE_STOP, SERVICE_USER_DEFINED_CONTROL, WRITE_DAC, WRITE_OWNER,
} from '../win32/constants.js';

// "Service Security and Access Rights" on learn.microsoft.com says which function needs which right. There is no "all":
// a query that asks for everything fails for a user who may well query.

const managerRights = {
  connect: SC_MANAGER_CONNECT,
  createService: SC_MANAGER_CREATE_SERVICE,
  enumerate: SC_MANAGER_ENUMERATE_SERVICE,
  lock: SC_MANAGER_LOCK,
  queryLock: SC_MANAGER_QUERY_LOCK_STATUS,
} as const;

const serviceRights = {
  queryConfig: SERVICE_QUERY_CONFIG,
  changeConfig: SERVICE_CHANGE_CONFIG,
  queryStatus: SERVICE_QUERY_STATUS,
  enumerateDependents: SERVICE_ENUMERATE_DEPENDENTS,
  start: SERVICE_START,
  stop: SERVICE_STOP,
  pauseContinue: SERVICE_PAUSE_CONTINUE,
  interrogate: SERVICE_INTERROGATE,
  userDefinedControl: SERVICE_USER_DEFINED_CONTROL,
  delete: DELETE,
  readControl: READ_CONTROL,
  writeDac: WRITE_DAC,
  writeOwner: WRITE_OWNER,
} as const;

/** What a connection to the service control manager may be used for. */
export type ManagerRight = keyof typeof managerRights;

/** What an opened service may be used for. */
export type ServiceRight = keyof typeof serviceRights;

/** All of them, in the order of their bits. */
export const SERVICE_RIGHTS: readonly ServiceRight[] = [
  'queryConfig', 'changeConfig', 'queryStatus', 'enumerateDependents', 'start', 'stop', 'pauseContinue', 'interrogate',
  'userDefinedControl', 'delete', 'readControl', 'writeDac', 'writeOwner',
];

export function managerAccess(rights: readonly ManagerRight[]): number {
  return rights.reduce((mask, right) => mask | managerRights[right], 0);
}

export function serviceAccess(rights: readonly ServiceRight[]): number {
  return rights.reduce((mask, right) => mask | serviceRights[right], 0);
}

/** The rights whose bits are in a mask; other bits are left out. */
export function serviceRightsOf(mask: number): ServiceRight[] {
  return SERVICE_RIGHTS.filter((right) => (mask & serviceRights[right]) !== 0);
}
