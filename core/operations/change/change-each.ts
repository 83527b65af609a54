import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceManager } from '../../scm/manager.js';
import { connect } from '../connection.js';
import type { Context } from '../context.js';
import { forEachName } from '../for-each-name.js';

/** A change of one service, worked out but not made yet. */
export interface PreparedChange {
  /** The key name. */
  readonly name: string;
  readonly changes: readonly PlannedChange[];
  /** Makes the changes. */
  apply(): void | Promise<void>;
  /** What the service holds now: the operation's item, and what of the plan is still not so. */
  readBack(): { readonly item: unknown; readonly remaining: readonly PlannedChange[] };
}

/**
 * The frame of every operation that changes a service: work out the plan, print it (`whatIf`) or carry it out, read back what
 * Windows really holds, and say so where that is not what was asked for.
 */
export async function changeEach(
  { names, whatIf }: { readonly names: readonly string[]; readonly whatIf: boolean },
  context: Context,
  prepare: (manager: ServiceManager, name: string) => PreparedChange,
): Promise<void> {
  const manager = connect();
  await forEachName(names, context, async (given) => {
    const { name, changes, apply, readBack } = prepare(manager, given);
    if (whatIf) return context.item({ name, changes });
    if (changes.length === 0) context.verbose(`Service '${name}' is as desired already.`);
    else await apply();
    const { item, remaining } = readBack();
    for (const { property, from } of remaining)
      context.warn({ id: 'NotAsSet', target: name, message: `Windows did not keep the '${property}' that was set for service '${name}'; it is now ${JSON.stringify(from)}.` });
    context.item(item);
  });
}
