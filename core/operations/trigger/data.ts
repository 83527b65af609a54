import type { TriggerItem } from '../../contract/trigger.js';
import { NodeSvcError } from '../../errors/nodesvc-error.js';
import type { TriggerData } from '../../scm/triggers.js';
import { capitalize, uncapitalize } from '../config/words.js';

type Item = TriggerItem['data'][number];

/** Most bytes a data item may have (SERVICE_TRIGGER_SPECIFIC_DATA_ITEM, cbData). */
const mostBytes = 1_024;

export function decodeData({ type, data }: TriggerData): Item {
  switch (type) {
    case 'string': {
      const texts = data.toString('utf16le').replace(/\0+$/, '').split('\0');
      return { type: 'String', value: texts.length === 1 ? texts[0] ?? '' : texts };
    }
    case 'level':
      return { type: 'Level', value: data.readUInt8(0) };
    case 'keywordAny':
    case 'keywordAll':
      return { type: capitalize(type), value: `0x${data.readBigUInt64LE(0).toString(16)}` };
    default:
      return { type: capitalize(type), value: data.toString('hex') };
  }
}

export function encodeData({ type, value }: Item): TriggerData {
  const data = bytesOf(type, value);
  if (data.length > mostBytes) throw unfit(type, `has ${data.length} bytes, at most ${mostBytes} are allowed`);
  return { type: typeof type === 'number' ? type : uncapitalize(type), data };
}

function bytesOf(type: Item['type'], value: Item['value']): Buffer {
  switch (type) {
    case 'String':
      if (typeof value === 'number') throw unfit(type, 'is a number');
      // One text ends with one NUL, a list (MULTI_SZ) with two.
      return Buffer.from(Array.isArray(value) ? `${value.map((text) => `${text}\0`).join('')}\0` : `${value}\0`, 'utf16le');
    case 'Level':
      if (typeof value !== 'number') throw unfit(type, 'is not a number from 0 to 255');
      return Buffer.from([value]);
    case 'KeywordAny':
    case 'KeywordAll':
      return keyword(type, value);
    default:
      if (typeof value !== 'string' || !/^([0-9a-f]{2})*$/i.test(value)) throw unfit(type, 'is not a text of hexadecimal digits');
      return Buffer.from(value, 'hex');
  }
}

function keyword(type: Item['type'], value: Item['value']): Buffer {
  if (typeof value !== 'string' || !/^0x[0-9a-f]{1,16}$/i.test(value)) throw unfit(type, 'is not a mask such as 0x8000000000000000');
  const data = Buffer.alloc(8);
  data.writeBigUInt64LE(BigInt(value));
  return data;
}

const unfit = (type: Item['type'], what: string): NodeSvcError =>
  new NodeSvcError({ id: 'InvalidTrigger', category: 'InvalidArgument', message: `The ${type} data of a trigger ${what}.`, recommendedAction: 'Correct the data item.' });
