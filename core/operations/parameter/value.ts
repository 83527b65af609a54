import type { ParameterInfo, ParameterTypeWord } from '../../contract/parameter.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { Parameter } from '../../scm/parameters.js';

type Value = NonNullable<ParameterInfo['value']>;

/** REG_* of winnt.h. */
const types: Readonly<Record<ParameterTypeWord, number>> = { String: 1, ExpandString: 2, Binary: 3, DWord: 4, MultiString: 7, QWord: 11 };

export const typeWord = (type: number): ParameterTypeWord | number => {
  for (const word in types) if (isTypeWord(word) && types[word] === type) return word;
  return type;
};
const isTypeWord = (word: string): word is ParameterTypeWord => Object.hasOwn(types, word);

/** What a registry value holds, in JSON; null where its type has no word here. */
export function decodeValue({ type, data }: Parameter): Value | null {
  switch (typeWord(type)) {
    case 'String':
    case 'ExpandString':
      return data.toString('utf16le').replace(/\0$/, '');
    case 'MultiString':
      return data.toString('utf16le').replace(/\0{1,2}$/, '').split('\0').filter((text) => text !== '');
    case 'DWord':
      return data.length >= 4 ? data.readUInt32LE(0) : null;
    case 'QWord':
      return data.length >= 8 ? data.readBigUInt64LE(0).toString() : null;
    case 'Binary':
      return data.toString('hex');
    default:
      return null;
  }
}

/** The type a value has by itself: a whole number is a DWord (a QWord when too large), a list a MultiString, else a String. */
export function impliedType(value: Value): ParameterTypeWord {
  if (Array.isArray(value)) return 'MultiString';
  if (typeof value === 'number') return value <= 0xffff_ffff ? 'DWord' : 'QWord';
  return 'String';
}

export function encodeValue(name: string, type: ParameterTypeWord, value: Value): Parameter {
  return { name, type: types[type], data: dataOf(name, type, value) };
}

function dataOf(name: string, type: ParameterTypeWord, value: Value): Buffer {
  switch (type) {
    case 'String':
    case 'ExpandString':
      if (Array.isArray(value)) throw unfit(name, type, 'a list');
      return Buffer.from(`${value}\0`, 'utf16le');
    case 'MultiString':
      return Buffer.from(`${(Array.isArray(value) ? value : [String(value)]).map((text) => `${text}\0`).join('')}\0`, 'utf16le');
    case 'DWord':
      return integer(name, type, value, 4);
    case 'QWord':
      return integer(name, type, value, 8);
    case 'Binary':
      if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(name, type, 'not a text of hexadecimal digits');
      return Buffer.from(value, 'hex');
  }
}

function integer(name: string, type: ParameterTypeWord, value: Value, bytes: 4 | 8): Buffer {
  if (Array.isArray(value) || !/^\d+$/.test(String(value))) throw unfit(name, type, 'not a whole number of 0 or more');
  const number = BigInt(value);
  if (number >= 1n << BigInt(bytes * 8)) throw unfit(name, type, `larger than ${bytes} bytes hold`);
  const data = Buffer.alloc(bytes);
  if (bytes === 4) data.writeUInt32LE(Number(number));
  else data.writeBigUInt64LE(number);
  return data;
}

const unfit = (name: string, type: ParameterTypeWord, what: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidParameterValue', category: 'InvalidArgument', message: `The value of '${name}' is ${what}, which a ${type} cannot hold.`, recommendedAction: 'Give another value or another type.' });
