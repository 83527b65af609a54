import { readdirSync } from 'node:fs';
import { servicesDirectory } from '../contract/layout.js';
import { isWin32Failure } from '../errors/from-win32.js';
import { connect } from './connection.js';
import type { ServiceManager } from '../scm/manager.js';
import type { ServiceEntry } from '../scm/status.js';
import type { Machine, Operation } from './context.js';
import { doesNotExist, markedForDelete } from './gone-codes.js';
import { describeService } from './service/describe.js';
import { matcher } from './service/wildcard.js';

const goneCodes: readonly number[] = [doesNotExist, markedForDelete];

/** Reports NodeSvc's own services, or all Win32 services, whose key or display name matches one of the patterns; by name. */
export const serviceList: Operation<'service.list'> = ({ patterns, all }, context) => {
  const manager = connect({ rights: ['connect', 'enumerate'] });
  const own = all ? null : ownFolders(context.machine);
  const matches = matcher(patterns);
  const entries = manager.list({ kind: 'win32', state: 'all' })
    .filter(({ name, displayName }) => (own === null || own.has(name.toLowerCase())) && (matches(name) || matches(displayName)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  for (const entry of entries) {
    try {
      report(manager, entry);
    } catch (error) {
      // Removed since it was listed: there is none.
      if (!isWin32Failure(error) || !goneCodes.includes(error.code)) context.fail(error, entry.name);
    }
  }

  function report(manager: ServiceManager, entry: ServiceEntry): void {
    using service = manager.open(entry.name, ['queryConfig', 'queryStatus'], { nameIsStored: true });
    const info = describeService(service, context.machine, entry.status, entry.name);
    if (all || info.managed) context.item(info);
  }
};

/** The names that have a settings folder: opening every service of the machine to look would take far longer. */
function ownFolders(machine: Machine): ReadonlySet<string> {
  try {
    return new Set(readdirSync(servicesDirectory(machine.programData)).map((name) => name.toLowerCase()));
  } catch {
    return new Set();
  }
}
