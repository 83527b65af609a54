import type { ConfigInfo } from '../contract/config.js';
import type { ServiceManager } from '../scm/manager.js';
import { configSteps, type Observed } from './config/apply.js';
import { configChanges } from './config/changes.js';
import { ownDesire, refuseOwnDesire, scmDesire, type OwnDesire, type ScmDesire } from './config/desire.js';
import { observeConfig } from './config/observe.js';
import { observeOwn, ownConfigOf } from './config/own.js';
import { runDesire, runFieldsOf } from './config/run-desire.js';
import { desireNode, nodeFields, pinSteps } from './config/pin.js';
import { changeEach } from './change/change-each.js';
import { applySteps } from './change/steps.js';
import type { Machine, Operation } from './context.js';
import { pickPlanned, planChanges } from './plan.js';
import { describeByName } from './service/describe.js';
import { removeUnusedNode } from './service/pinned-node.js';
import { warnOfExpansion, warnOfProfile } from './service/new-checks.js';
import type { PlannedChange } from '../contract/plan.js';
import { openService } from './open-service.js';

/** Changes services' configuration; what is absent stays, what is empty is cleared. Its items are ServiceInfos. */
export const configSet: Operation<'config.set'> = (input, context) =>
  changeEach(input, context, (manager, given) => {
    const { machine } = context;
    const before = observe(manager, given, machine);
    const { name } = before.config;
    const scm = scmDesire(input, name);
    const plain = ownDesire(input, name, before.own?.settings);
    if (before.own === null) refuseOwnDesire(name, [...Object.keys(plain), ...nodeFields(input), ...runFieldsOf(input)]);
    const { own, source } = desireNode(runDesire(plain, input, before.own, name, machine), input, before.own, name, context);
    if (own.script !== undefined && own.kind !== 'Shell') warnOfProfile(own.script, name, context);
    const { binaryPath } = configChanges(before.own, {}, own, machine);
    if (binaryPath !== undefined) warnOfExpansion(binaryPath, name, context);
    const changes = plan(before, scm, own);
    return {
      name,
      changes,
      apply: () => {
        applySteps([...pinSteps(source, machine, context), ...configSteps(manager, before, pickPlanned(scm, changes), pickPlanned(own, changes), machine)]);
        if (before.own !== null) removeUnusedNode(before.own.command.nodePath, context);
      },
      readBack: () => ({
        item: describeByName(manager, name, machine),
        remaining: plan(observe(manager, name, machine), { ...scm, password: undefined }, own),
      }),
    };
  });

function observe(manager: ServiceManager, name: string, machine: Machine): Observed {
  using service = openService(manager, name, ['queryConfig']);
  return { config: observeConfig(service), own: observeOwn(service, machine) };
}

function plan({ config, own }: Observed, scm: ScmDesire, desired: OwnDesire): PlannedChange[] {
  const observed: Partial<ConfigInfo> = config;
  return [...planChanges<ScmDesire>(scm, observed), ...(own === null ? [] : planChanges<OwnDesire>(desired, ownConfigOf(own)))];
}
