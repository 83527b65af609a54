import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { RegistryValue } from '../../scm/registry-value.js';

export type Value = NonNullable<ParameterInfo['value']>;

const words = { SZ: 'String', EXPAND_SZ: 'ExpandString', MULTI_SZ: 'MultiString', DWORD: 'DWord', QWORD: 'QWord', BINARY: 'Binary' } as const;

/** A registry value in the contract's words; the value of a type without a word is null. */
export function fromRegistry({ type, value }: RegistryValue): Pick<ParameterInfo, 'type' | 'value'> {
  switch (type) {
    case 'QWORD':
      return { type: words[type], value: value.toString() };
    case 'MULTI_SZ':
      return { type: words[type], value: [...value] };
    case 'BINARY':
      return { type: words[type], value: value.toString('hex') };
    case 'SZ':
    case 'EXPAND_SZ':
    case 'DWORD':
      return { type: words[type], value };
    default:
      return { type, value: null };
  }
}

/** The type a value has by itself: a whole number is a DWord (a QWord when too large), a list a MultiString, else a String. */
export function impliedType(value: Value): ParameterTypeWord {
  if (Array.isArray(value)) return 'MultiString';
  if (typeof value === 'number') return value <= 0xffff_ffff ? 'DWord' : 'QWord';
  return 'String';
}

/** The contract's value for the registry. `name` is the option's, for the error when the type can't hold the value. */
export function toRegistry(name: string, type: ParameterTypeWord, value: Value): RegistryValue {
  switch (type) {
    case 'String':
    case 'ExpandString':
      if (Array.isArray(value)) throw unfit(name, type, 'a list');
      return { type: type === 'String' ? 'SZ' : 'EXPAND_SZ', value: String(value) };
    case 'MultiString':
      return { type: 'MULTI_SZ', value: Array.isArray(value) ? value : [String(value)] };
    case 'DWord':
      return { type: 'DWORD', value: Number(integer(name, type, value, 0xffff_ffffn)) };
    case 'QWord':
      return { type: 'QWORD', value: integer(name, type, value, 0xffff_ffff_ffff_ffffn) };
    case 'Binary':
      if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(name, type, 'not a text of hexadecimal digits');
      return { type: 'BINARY', value: Buffer.from(value, 'hex') };
  }
}

function integer(name: string, type: ParameterTypeWord, value: Value, most: bigint): bigint {
  if (Array.isArray(value) || !/^\d+$/.test(String(value))) throw unfit(name, type, 'not a whole number of 0 or more');
  const number = BigInt(value);
  if (number > most) throw unfit(name, type, `larger than ${most}`);
  return number;
}

const unfit = (name: string, type: ParameterTypeWord, what: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidParameterValue', category: 'InvalidArgument', message: `The value of '${name}' is ${what}, which a ${type} cannot hold.`, recommendedAction: 'Give another value or another type.' });
