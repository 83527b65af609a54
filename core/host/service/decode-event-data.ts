import type { Device, PowerSetting, ServiceEventData } from '../../contract/service-events.js';
import { DBT_DEVTYP_DEVICEINTERFACE, DBT_DEVTYP_HANDLE, DBT_DEVTYP_PORT, DBT_DEVTYP_VOLUME } from '../../win32/constants.js';
import { copyBytesAt } from '../../win32/memory.js';
import { decode, offsetOf, sizeOf, type Members, type Struct, type Values } from '../../win32/struct.js';
import {
  DEV_BROADCAST_DEVICEINTERFACE_W, DEV_BROADCAST_HANDLE, DEV_BROADCAST_HDR, DEV_BROADCAST_PORT_W, DEV_BROADCAST_VOLUME, POWERBROADCAST_SETTING,
  SERVICE_TIMECHANGE_INFO, WTSSESSION_NOTIFICATION,
} from '../../win32/structs.js';
import { readWideString } from '../../win32/wide-string.js';

/** HandlerEx's lpEventData, read at its address while the handler runs. */

/** DBTF_MEDIA and DBTF_NET (dbt.h). */
const mediaFlag = 1;
const networkFlag = 2;

/** 1601 to 1970 in 100-nanosecond intervals, and how many there are in a millisecond (FILETIME's page). */
const epochShift = 116_444_736_000_000_000n;
const intervalsPerMs = 10_000n;

export const decodeSessionId = (address: bigint): number => readAt(WTSSESSION_NOTIFICATION, address).dwSessionId;

export function decodePowerSetting(address: bigint): PowerSetting {
  const { PowerSetting: guid, DataLength } = readAt(POWERBROADCAST_SETTING, address);
  const data = tailAt(POWERBROADCAST_SETTING, 'Data', address, offsetOf(POWERBROADCAST_SETTING, 'Data') + DataLength);
  return { guid, data: new Uint8Array(data), value: data.length === 4 ? data.readUInt32LE() : null };
}

export function decodeTimeChange(address: bigint): ServiceEventData['timeChange'] {
  const { liOldTime, liNewTime } = readAt(SERVICE_TIMECHANGE_INFO, address);
  return { oldTime: dateOf(liOldTime), newTime: dateOf(liNewTime) };
}

export function decodeDevice(address: bigint): Device {
  const { dbch_devicetype: type, dbch_size: size } = readAt(DEV_BROADCAST_HDR, address);
  switch (type) {
    case DBT_DEVTYP_DEVICEINTERFACE:
      return { type: 'Interface', classGuid: readAt(DEV_BROADCAST_DEVICEINTERFACE_W, address).dbcc_classguid, name: readWideString(tailAt(DEV_BROADCAST_DEVICEINTERFACE_W, 'dbcc_name', address, size)) };
    case DBT_DEVTYP_HANDLE: {
      const { dbch_handle: handle, dbch_eventguid: eventGuid } = readAt(DEV_BROADCAST_HANDLE, address);
      return { type: 'Handle', handle, eventGuid, data: new Uint8Array(tailAt(DEV_BROADCAST_HANDLE, 'dbch_data', address, size)) };
    }
    case DBT_DEVTYP_VOLUME: {
      const { dbcv_unitmask: mask, dbcv_flags: flags } = readAt(DEV_BROADCAST_VOLUME, address);
      return { type: 'Volume', drives: drivesOf(mask), isMedia: (flags & mediaFlag) !== 0, isNetwork: (flags & networkFlag) !== 0 };
    }
    case DBT_DEVTYP_PORT:
      return { type: 'Port', name: readWideString(tailAt(DEV_BROADCAST_PORT_W, 'dbcp_name', address, size)) };
    default:
      return { type };
  }
}

const readAt = <M extends Members>(type: Struct<M>, address: bigint): Values<M> => decode(type, copyBytesAt(address, sizeOf(type)));

/** From `member`, the array at the structure's end, to `size` bytes from its start; a size without an array gives none. */
function tailAt<M extends Members>(type: Struct<M>, member: keyof M & string, address: bigint, size: number): Buffer {
  const start = offsetOf(type, member);
  return size <= start ? Buffer.alloc(0) : copyBytesAt(address, size).subarray(start);
}

const dateOf = (time: bigint): Date => new Date(Number((time - epochShift) / intervalsPerMs));

const drivesOf = (mask: number): string[] => Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).filter((_, index) => (mask & (1 << index)) !== 0);
