import { isDeepStrictEqual } from 'node:util';
import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceManager } from '../../scm/manager.js';
import { listParameters, removeParameter, setParameter, type Parameter } from '../../scm/parameters.js';
import { rawValueOf, valueOf } from '../../scm/registry-value.js';
import type { Service } from '../../scm/service.js';
import type { PreparedChange } from '../change/change-each.js';
import { openService } from '../open-service.js';
import { fromRegistry, impliedType, toRegistry, type Value } from './value.js';

/** A service's options in the contract's words. */
export const observeParameters = (service: Service): ParameterInfo[] => listParameters(service).map((parameter) => infoOf(service.name, parameter));

const infoOf = (service: string, { name, ...value }: Parameter): ParameterInfo => ({ name: service, parameter: name, ...fromRegistry(value) });

/** Sets one option. Without a type, one that is there keeps its own; a new one gets that which its value implies. */
export function prepareSet(manager: ServiceManager, given: string, parameter: string, type: ParameterTypeWord | undefined, value: Value): PreparedChange {
  using opened = openParameters(manager, given);
  const service = opened.name;
  const old = find(opened, parameter);
  const kept = typeof old?.type === 'string' ? old.type : undefined;
  const name = old?.parameter ?? parameter;
  // Through the registry's form and back: what can't be stored is refused now, and the rest is as reading it will give it.
  const wanted = valueOf(rawValueOf(`Parameters\\${name}`, toRegistry(name, type ?? kept ?? impliedType(value), value)));
  const desired = infoOf(service, { name, ...wanted });
  const difference = (from: ParameterInfo | undefined): PlannedChange[] =>
    isDeepStrictEqual(from, desired) ? [] : [{ property: `Parameters\\${name}`, from: from?.value ?? null, to: desired.value }];
  return {
    name: service,
    changes: difference(old),
    apply: () => {
      using changed = openParameters(manager, service);
      setParameter(changed, name, wanted);
    },
    readBack: () => {
      using changed = openParameters(manager, service);
      const now = find(changed, name);
      return { item: now ?? { ...desired, value: null }, remaining: difference(now) };
    },
  };
}

/** Removes options; those that are not there are passed over. */
export function prepareRemove(manager: ServiceManager, given: string, parameters: readonly string[]): PreparedChange {
  using opened = openParameters(manager, given);
  const { name } = opened;
  const wanted = new Set(parameters.map((parameter) => parameter.toLowerCase()));
  const present = (service: Service): ParameterInfo[] => observeParameters(service).filter(({ parameter }) => wanted.has(parameter.toLowerCase()));
  const plan = (infos: readonly ParameterInfo[]): PlannedChange[] => infos.map(({ parameter, value }) => ({ property: `Parameters\\${parameter}`, from: value, to: null }));
  const found = present(opened);
  return {
    name,
    changes: plan(found),
    apply: () => {
      using changed = openParameters(manager, name);
      for (const { parameter } of found) removeParameter(changed, parameter);
    },
    readBack: () => {
      using changed = openParameters(manager, name);
      return { item: { name, removed: found.map(({ parameter }) => parameter) }, remaining: plan(present(changed)) };
    },
  };
}

/** Options need no right of the service; opening it proves that there is one of this name. */
const openParameters = (manager: ServiceManager, name: string): Service => openService(manager, name, ['queryStatus']);

function find(service: Service, parameter: string): ParameterInfo | undefined {
  return observeParameters(service).find((info) => info.parameter.toLowerCase() === parameter.toLowerCase());
}
