import { KEY_CREATE_SUB_KEY, KEY_QUERY_VALUE, KEY_SET_VALUE } from '../win32/constants.js';
import type { RegistryKeyHandle } from '../win32/handles.js';
import { createKey, deleteValue, MAX_VALUE_NAME, openKey, openKeyIfAny, readValue, valueNames, withLocalMachine, writeValue } from './registry-key.js';
import { rawValueOf, valueOf, type RegistryValue } from './registry-value.js';
import type { Service } from './service.js';
import { checkText } from './setting-error.js';

/**
 * A service's own options: the values of the registry key Services\NAME\Parameters, which Windows leaves to the service. Reading
 * takes no right of the service, and on most machines no administrator; writing takes one. Letter case doesn't count in names; ''
 * is the key's default value. Of a service of another machine they are in that machine's registry.
 */
export type Parameter = RegistryValue & { readonly name: string };

const PARAMETERS = 'Parameters';

/** In the registry's order; none when there is no such key, which reading doesn't create. */
export function listParameters(service: Service): Parameter[] {
  return withKeyIfAny(service, KEY_QUERY_VALUE, (key) => valueNames(key).flatMap((name) => {
    const value = readValue(key, name);
    return value ? [{ name, ...valueOf(value) }] : []; // removed meanwhile
  })) ?? [];
}

/** Null when there is none of that name. */
export function getParameter(service: Service, name: string): RegistryValue | null {
  const raw = withKeyIfAny(service, KEY_QUERY_VALUE, (key) => readValue(key, name));
  return raw && valueOf(raw);
}

/** Sets one, whatever its type was before, and creates the key if need be. Throws a SettingRangeError for a value not of its type. */
export function setParameter(service: Service, name: string, value: RegistryValue): void {
  checkText('name', name, MAX_VALUE_NAME);
  const raw = rawValueOf(name, value);
  // In two steps: a service without a key doesn't exist any more, and must not get one.
  withLocalMachine(service.machine, (root) => {
    using parent = openKey(root, serviceKey(service), KEY_CREATE_SUB_KEY);
    using key = createKey(parent.raw, PARAMETERS, KEY_SET_VALUE);
    writeValue(key, name, raw);
  });
}

/** False when there was none of that name. The key stays, also when it's empty then. */
export function removeParameter(service: Service, name: string): boolean {
  return withKeyIfAny(service, KEY_SET_VALUE, (key) => deleteValue(key, name)) ?? false;
}

function withKeyIfAny<T>(service: Service, access: number, use: (key: RegistryKeyHandle) => T): T | null {
  return withLocalMachine(service.machine, (root) => {
    using key = openKeyIfAny(root, `${serviceKey(service)}\\${PARAMETERS}`, access);
    return key && use(key);
  });
}

/** Where the registry has a service, below HKEY_LOCAL_MACHINE. */
export const serviceKey = ({ name }: Pick<Service, 'name'>): string => `SYSTEM\\CurrentControlSet\\Services\\${name}`;
