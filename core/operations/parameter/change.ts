import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import type { PlannedChange } from '../../contract/plan.js';
import { listParameters, removeParameter, setParameter, type Parameter } from '../../scm/parameters.js';
import type { ServiceManager } from '../../scm/manager.js';
import type { PreparedChange } from '../change/change-each.js';
import { decodeValue, encodeValue, impliedType, typeWord } from './value.js';

export const infoOf = (service: string, parameter: Parameter): ParameterInfo => ({ name: service, parameter: parameter.name, type: typeWord(parameter.type), value: decodeValue(parameter) });

/** A service's options in the contract's words. `service` is the key name. */
export const observeParameters = (service: string): ParameterInfo[] => listParameters(service).map((parameter) => infoOf(service, parameter));

export function prepareSet(manager: ServiceManager, given: string, parameter: string, type: ParameterTypeWord | undefined, value: NonNullable<ParameterInfo['value']>): PreparedChange {
  const name = keyName(manager, given);
  const old = find(name, parameter);
  // Without a type an option that is there keeps its own.
  const kept = typeof old?.type === 'string' ? old.type : undefined;
  const wanted = encodeValue(old?.parameter ?? parameter, type ?? kept ?? impliedType(value), value);
  const desired = infoOf(name, wanted);
  const difference = (from: ParameterInfo | undefined): PlannedChange[] =>
    from !== undefined && from.type === desired.type && JSON.stringify(from.value) === JSON.stringify(desired.value) ? [] : [{ property: `Parameters\\${parameter}`, from: from?.value ?? null, to: desired.value }];
  return {
    name,
    changes: difference(old),
    apply: () => setParameter(name, wanted),
    readBack: () => {
      const now = find(name, parameter);
      return { item: now, remaining: difference(now) };
    },
  };
}

export function prepareRemove(manager: ServiceManager, given: string, parameters: readonly string[]): PreparedChange {
  const name = keyName(manager, given);
  const present = (): ParameterInfo[] => parameters.flatMap((parameter) => find(name, parameter) ?? []);
  const plan = (infos: readonly ParameterInfo[]): PlannedChange[] => infos.map(({ parameter, value }) => ({ property: `Parameters\\${parameter}`, from: value, to: null }));
  const found = present();
  return {
    name,
    changes: plan(found),
    apply: () => found.forEach(({ parameter }) => removeParameter(name, parameter)),
    readBack: () => ({ item: { name, removed: found.map(({ parameter }) => parameter) }, remaining: plan(present()) }),
  };
}

function find(service: string, parameter: string): ParameterInfo | undefined {
  return observeParameters(service).find((info) => info.parameter.toLowerCase() === parameter.toLowerCase());
}

/** Also the proof that there is such a service: the registry would take options for any name. */
function keyName(manager: ServiceManager, given: string): string {
  using service = manager.open(given, ['queryStatus']);
  return service.name;
}
