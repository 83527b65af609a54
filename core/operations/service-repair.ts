import { checkService } from './check/check-all.js';
import { connect } from './connection.js';
import type { Context, Operation } from './context.js';
import { forEachName } from './for-each-name.js';
import { planRepair } from './repair/plan-repair.js';
import { describeByName } from './service/describe.js';

/** Mends of services what can be mended, and warns of the rest. Its items are ServiceInfos. */
export const serviceRepair: Operation<'service.repair'> = async ({ names, whatIf }, context) => {
  const manager = connect();
  await forEachName(names, context, async (given) => {
    const { subject, findings } = await checkService(manager, given, context);
    const { changes, apply } = planRepair(subject, findings);
    if (whatIf) return context.item({ name: subject.name, changes });
    if (changes.length === 0) context.verbose(`Service '${subject.name}' needs no repair.`);
    else apply();
    await warnOfRest(subject.name, context);
    context.item(describeByName(manager, subject.name, context.machine));
  });
};

/** Looked at anew: what was mended must be so. */
async function warnOfRest(name: string, context: Context): Promise<void> {
  const { findings } = await checkService(connect(), name, context);
  for (const { check, result, message, recommendedAction } of findings)
    if (result !== 'Passed') context.warn({ id: 'NotMended', target: name, message: `Service '${name}' (${check}): ${message} ${recommendedAction ?? ''}` });
}
