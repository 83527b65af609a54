import type { TriggerItem } from '../../contract/trigger.js';
import { SettingRangeError } from '../../scm/setting-error.js';
import { rawTriggerData, triggerDataOf, type TriggerData } from '../../scm/trigger-data.js';

type Item = TriggerItem['data'][number];

/** A data item of scm/ in the contract's words. Data that its type can't hold keeps the type's number, and its bytes. */
export function fromData({ type, value }: TriggerData): Item {
  switch (type) {
    case 'string':
      return { type: 'String', value: typeof value === 'string' ? value : [...value] };
    case 'level':
      return { type: 'Level', value };
    case 'keywordAny':
      return { type: 'KeywordAny', value: keywordText(value) };
    case 'keywordAll':
      return { type: 'KeywordAll', value: keywordText(value) };
    case 'binary':
      return { type: 'Binary', value: value.toString('hex') };
    default:
      return { type, value: value.toString('hex') };
  }
}

/** A data item of the contract for scm/, as Windows would give it back. Throws a SettingRangeError for data that isn't of its type. */
export function toData(item: Item): TriggerData {
  const { dwDataType, cbData, pData } = rawTriggerData('data', dataOf(item));
  return triggerDataOf({ dwDataType, cbData, pData });
}

function dataOf({ type, value }: Item): TriggerData {
  switch (type) {
    case 'String':
      if (typeof value === 'number') throw unfit(type, 'a text or a list of texts');
      return { type: 'string', value };
    case 'Level':
      if (typeof value !== 'number') throw unfit(type, 'a number from 0 to 255');
      return { type: 'level', value };
    case 'KeywordAny':
      return { type: 'keywordAny', value: keyword(type, value) };
    case 'KeywordAll':
      return { type: 'keywordAll', value: keyword(type, value) };
    case 'Binary':
      return { type: 'binary', value: bytes(type, value) };
    default:
      return { type, value: bytes(type, value) };
  }
}

function keyword(type: Item['type'], value: Item['value']): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-f]{1,16}$/i.test(value)) throw unfit(type, 'a mask such as 0x8000000000000000');
  return BigInt(value);
}

const keywordText = (value: bigint): string => `0x${value.toString(16)}`;

function bytes(type: Item['type'], value: Item['value']): Buffer {
  if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(type, 'a text of hexadecimal digits');
  return Buffer.from(value, 'hex');
}

const unfit = (type: Item['type'], wanted: string): SettingRangeError => new SettingRangeError('data', `the value of a data item of type ${type} must be ${wanted}.`);
