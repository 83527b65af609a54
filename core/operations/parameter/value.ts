import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { RegistryValue } from '../../scm/registry-value.js';

type Value = NonNullable<ParameterInfo['value']>;

const words = { SZ: 'String', EXPAND_SZ: 'ExpandString', MULTI_SZ: 'MultiString', DWORD: 'DWord', QWORD: 'QWord', BINARY: 'Binary' } as const;

/** A registry value in JSON: a QWord as decimal text, bytes as hexadecimal digits. */
export function decodeValue(value: RegistryValue): Pick<ParameterInfo, 'type' | 'value'> {
  const type = typeof value.type === 'number' ? value.type : words[value.type];
  if (typeof value.value === 'bigint') return { type, value: value.value.toString() };
  if (Buffer.isBuffer(value.value)) return { type, value: value.value.toString('hex') };
  if (typeof value.value === 'object') return { type, value: [...value.value] };
  return { type, value: value.value };
}

/** The type a value has by itself: a whole number is a DWord (a QWord when too large), a list a MultiString, else a String. */
export function impliedType(value: Value): ParameterTypeWord {
  if (Array.isArray(value)) return 'MultiString';
  if (typeof value === 'number') return value <= 0xffff_ffff ? 'DWord' : 'QWord';
  return 'String';
}

/** A value for the registry. Throws for one that its type can't hold; `name` is for the message. */
export function encodeValue(name: string, type: ParameterTypeWord, value: Value): RegistryValue {
  switch (type) {
    case 'String':
      return { type: 'SZ', value: text(name, type, value) };
    case 'ExpandString':
      return { type: 'EXPAND_SZ', value: text(name, type, value) };
    case 'MultiString':
      return { type: 'MULTI_SZ', value: Array.isArray(value) ? value : [String(value)] };
    case 'DWord':
      return { type: 'DWORD', value: Number(integer(name, type, value, 32)) };
    case 'QWord':
      return { type: 'QWORD', value: integer(name, type, value, 64) };
    case 'Binary':
      if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(name, type, 'not a text of hexadecimal digits');
      return { type: 'BINARY', value: Buffer.from(value, 'hex') };
  }
}

function text(name: string, type: ParameterTypeWord, value: Value): string {
  if (Array.isArray(value)) throw unfit(name, type, 'a list');
  return String(value);
}

function integer(name: string, type: ParameterTypeWord, value: Value, bits: number): bigint {
  if (Array.isArray(value) || !/^\d+$/.test(String(value))) throw unfit(name, type, 'not a whole number of 0 or more');
  const number = BigInt(value);
  if (number >= 1n << BigInt(bits)) throw unfit(name, type, `larger than ${bits} bits hold`);
  return number;
}

const unfit = (name: string, type: ParameterTypeWord, what: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidParameterValue', category: 'InvalidArgument', message: `The value of '${name}' is ${what}, which a ${type} cannot hold.`, recommendedAction: 'Give another value or another type.' });
