import { EnvironmentBlock, written } from '../win32/handles.js';
import { readWideStringAt } from '../win32/memory.js';
import { userenv } from '../win32/userenv.js';
import type { Variables } from './service-environment.js';

/**
 * The variables of the machine, without any user's: what a service's process begins with (CreateEnvironmentBlock's page: without a
 * token "the returned environment block contains system variables only").
 */
export function machineEnvironment(): Variables {
  const place: [bigint | null] = [null];
  userenv.CreateEnvironmentBlock(place, null, 0);
  using block = new EnvironmentBlock(written(place, 'CreateEnvironmentBlock'));
  const variables: Record<string, string> = {};
  for (let at = block.raw; ;) {
    const entry = readWideStringAt(at);
    if (entry === '') return variables;
    at += BigInt(2 * (entry.length + 1));
    // The names of the drives' folders (=C:) begin with what ends other names.
    const equals = entry.indexOf('=', 1);
    if (equals > 0) variables[entry.slice(0, equals)] = entry.slice(equals + 1);
  }
}
