import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import type { PlannedChange } from '../../contract/plan.js';
import type { ServiceManager } from '../../scm/manager.js';
import { listParameters, removeParameter, setParameter } from '../../scm/parameters.js';
import { rawValueOf, valueOf, type RegistryValue } from '../../scm/registry-value.js';
import type { Service } from '../../scm/service.js';
import type { PreparedChange } from '../change/change-each.js';
import { openService } from '../open-service.js';
import { decodeValue, encodeValue, impliedType } from './value.js';

const infoOf = (service: string, parameter: string, value: RegistryValue): ParameterInfo => ({ name: service, parameter, ...decodeValue(value) });

/** A service's options in the contract's words. */
export const observeParameters = (service: Service): ParameterInfo[] => listParameters(service).map((parameter) => infoOf(service.name, parameter.name, parameter));

export function prepareSet(manager: ServiceManager, given: string, parameter: string, type: ParameterTypeWord | undefined, value: NonNullable<ParameterInfo['value']>): PreparedChange {
  using service = openService(manager, given, ['queryStatus']);
  const { name } = service;
  const old = find(service, parameter);
  // Without a type an option that is there keeps its own.
  const kept = typeof old?.type === 'string' ? old.type : undefined;
  // Through the registry's form and back: what can't be stored is refused now, and the rest is as reading it will give it.
  const wanted = valueOf(rawValueOf(`Parameters\\${parameter}`, encodeValue(parameter, type ?? kept ?? impliedType(value), value)));
  const desired = infoOf(name, parameter, wanted);
  const difference = (from: ParameterInfo | undefined): PlannedChange[] =>
    from?.type === desired.type && JSON.stringify(from.value) === JSON.stringify(desired.value) ? [] : [{ property: `Parameters\\${parameter}`, from: from?.value ?? null, to: desired.value }];
  return {
    name,
    changes: difference(old),
    apply: () => withService(manager, name, (opened) => setParameter(opened, old?.parameter ?? parameter, wanted)),
    readBack: () => withService(manager, name, (opened) => {
      const now = find(opened, parameter);
      return { item: now ?? { ...desired, value: null }, remaining: difference(now) };
    }),
  };
}

export function prepareRemove(manager: ServiceManager, given: string, parameters: readonly string[]): PreparedChange {
  using service = openService(manager, given, ['queryStatus']);
  const { name } = service;
  const wanted = new Set(parameters.map((parameter) => parameter.toLowerCase()));
  const present = (opened: Service): ParameterInfo[] => observeParameters(opened).filter(({ parameter }) => wanted.has(parameter.toLowerCase()));
  const plan = (infos: readonly ParameterInfo[]): PlannedChange[] => infos.map(({ parameter, value }) => ({ property: `Parameters\\${parameter}`, from: value, to: null }));
  const found = present(service);
  return {
    name,
    changes: plan(found),
    apply: () => withService(manager, name, (opened) => found.forEach(({ parameter }) => removeParameter(opened, parameter))),
    readBack: () => withService(manager, name, (opened) => ({ item: { name, removed: found.map(({ parameter }) => parameter) }, remaining: plan(present(opened)) })),
  };
}

function find(service: Service, parameter: string): ParameterInfo | undefined {
  return observeParameters(service).find((info) => info.parameter.toLowerCase() === parameter.toLowerCase());
}

/** The registry is asked by an open service's key name: that it could be opened proves that there is such a service. */
function withService<T>(manager: ServiceManager, name: string, use: (service: Service) => T): T {
  using service = openService(manager, name, ['queryStatus']);
  return use(service);
}
