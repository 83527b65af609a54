import type { TriggerItem } from '../../contract/trigger.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { TriggerData } from '../../scm/trigger-data.js';

type Item = TriggerItem['data'][number];

/** What a trigger asks of its event, in JSON: bytes as hexadecimal digits, keywords as 0x... */
export function decodeData(data: TriggerData): Item {
  switch (data.type) {
    case 'string':
      return { type: 'String', value: typeof data.value === 'string' ? data.value : [...data.value] };
    case 'level':
      return { type: 'Level', value: data.value };
    case 'keywordAny':
      return { type: 'KeywordAny', value: `0x${data.value.toString(16)}` };
    case 'keywordAll':
      return { type: 'KeywordAll', value: `0x${data.value.toString(16)}` };
    default:
      return { type: data.type === 'binary' ? 'Binary' : data.type, value: data.value.toString('hex') };
  }
}

/** The same for scm/. Throws for a value that is not of its type. */
export function encodeData({ type, value }: Item): TriggerData {
  switch (type) {
    case 'String':
      if (typeof value === 'number') throw unfit(type, 'is a number');
      return { type: 'string', value };
    case 'Level':
      if (typeof value !== 'number') throw unfit(type, 'is not a number from 0 to 255');
      return { type: 'level', value };
    case 'KeywordAny':
      return { type: 'keywordAny', value: mask(type, value) };
    case 'KeywordAll':
      return { type: 'keywordAll', value: mask(type, value) };
    case 'Binary':
      return { type: 'binary', value: bytes(type, value) };
    default:
      return { type, value: bytes(type, value) };
  }
}

function mask(type: Item['type'], value: Item['value']): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-f]{1,16}$/i.test(value)) throw unfit(type, 'is not a mask such as 0x8000000000000000');
  return BigInt(value);
}

function bytes(type: Item['type'], value: Item['value']): Buffer {
  if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(type, 'is not a text of hexadecimal digits');
  return Buffer.from(value, 'hex');
}

const unfit = (type: Item['type'], what: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidTrigger', category: 'InvalidArgument', message: `The ${type} data of a trigger ${what}.`, recommendedAction: 'Correct the data item.' });
