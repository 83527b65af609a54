import { KEY_QUERY_VALUE, KEY_SET_VALUE } from '../win32/constants.js';
import { serviceKey } from './parameters.js';
import { deleteValue, openKey, openKeyIfAny, readValue, withLocalMachine, writeValue } from './registry-key.js';
import { rawValueOf, valueOf } from './registry-value.js';
import type { Service } from './service.js';
import { SettingRangeError } from './setting-error.js';

/**
 * The variables that Windows itself gives a service's process, over those of the machine: the value Environment (REG_MULTI_SZ of
 * NAME=VALUE) of the service's registry key. It holds for services of any program, from their next start on. Every user can read it.
 */

const VALUE = 'Environment';
const ASSIGNMENT = /^(.[^=]*)=(.*)$/s;

export type Variables = Readonly<Record<string, string>>;

/** All of them together, a later one over an earlier one of its name. Letter case does not count in names, as everywhere in Windows. */
export function mergeVariables(...sources: readonly Variables[]): Variables {
  const merged = new Map<string, readonly [string, string]>();
  for (const [name, value] of sources.flatMap((source) => Object.entries(source))) {
    const key = name.toUpperCase();
    merged.set(key, [merged.get(key)?.[0] ?? name, value]);
  }
  return Object.fromEntries(merged.values());
}

/** None when there is no such value, or it is of another type. */
export function serviceEnvironment(service: Service): Variables {
  const raw = withLocalMachine(service.machine, (root) => {
    using key = openKeyIfAny(root, serviceKey(service), KEY_QUERY_VALUE);
    return key && readValue(key, VALUE);
  });
  const value = raw && valueOf(raw);
  return value?.type === 'MULTI_SZ' && Array.isArray(value.value) ? variablesOf(value.value) : {};
}

/** Replaces all of them; none removes the value. Takes an administrator. */
export function setServiceEnvironment(service: Service, variables: Variables): void {
  const list = Object.entries(variables).map(([name, value]) => assignment(name, value));
  withLocalMachine(service.machine, (root) => {
    using key = openKey(root, serviceKey(service), KEY_SET_VALUE);
    if (list.length === 0) deleteValue(key, VALUE);
    else writeValue(key, VALUE, rawValueOf('Environment', { type: 'MULTI_SZ', value: list }));
  });
}

function assignment(name: string, value: string): string {
  if (name === '' || /[=\0]/.test(name)) throw new SettingRangeError('Environment', `'${name}' is not the name of a variable.`);
  return `${name}=${value}`;
}

/** What is no NAME=VALUE is left out. A name may begin with =, as those of the drives do. */
function variablesOf(list: readonly string[]): Variables {
  return Object.fromEntries(list.flatMap((entry) => {
    const [, name, value] = ASSIGNMENT.exec(entry) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  }));
}
