import type { DeviceChange, PowerChange, ServiceEvent, SessionChange, StopReason } from '../../contract/service-events.js';
import {
  DBT_CUSTOMEVENT, DBT_DEVICEARRIVAL, DBT_DEVICEQUERYREMOVE, DBT_DEVICEQUERYREMOVEFAILED, DBT_DEVICEREMOVECOMPLETE, DBT_DEVICEREMOVEPENDING,
  DBT_DEVICETYPESPECIFIC, PBT_APMPOWERSTATUSCHANGE, PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMESUSPEND, PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE,
  SERVICE_CONTROL_CONTINUE, SERVICE_CONTROL_DEVICEEVENT, SERVICE_CONTROL_PARAMCHANGE, SERVICE_CONTROL_PAUSE, SERVICE_CONTROL_POWEREVENT,
  SERVICE_CONTROL_PRESHUTDOWN, SERVICE_CONTROL_SESSIONCHANGE, SERVICE_CONTROL_SHUTDOWN, SERVICE_CONTROL_STOP, SERVICE_CONTROL_TIMECHANGE,
  WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_CONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_CREATE, WTS_SESSION_LOCK, WTS_SESSION_LOGOFF,
  WTS_SESSION_LOGON, WTS_SESSION_REMOTE_CONTROL, WTS_SESSION_TERMINATE, WTS_SESSION_UNLOCK,
} from '../../win32/constants.js';
import { decodeDevice, decodePowerSetting, decodeSessionId, decodeTimeChange } from './decode-event-data.js';

/** Controls whose meaning is the service's own. */
export const firstOwnControl = 128;
export const lastOwnControl = 255;

const stopReasons: Readonly<Record<number, StopReason>> = {
  [SERVICE_CONTROL_STOP]: 'Stop', [SERVICE_CONTROL_PRESHUTDOWN]: 'Preshutdown', [SERVICE_CONTROL_SHUTDOWN]: 'Shutdown',
};

const plainEvents: Readonly<Record<number, 'pause' | 'continue' | 'paramChange'>> = {
  [SERVICE_CONTROL_PAUSE]: 'pause', [SERVICE_CONTROL_CONTINUE]: 'continue', [SERVICE_CONTROL_PARAMCHANGE]: 'paramChange',
};

const sessionChanges: Readonly<Record<number, SessionChange>> = {
  [WTS_CONSOLE_CONNECT]: 'ConsoleConnect', [WTS_CONSOLE_DISCONNECT]: 'ConsoleDisconnect', [WTS_REMOTE_CONNECT]: 'RemoteConnect',
  [WTS_REMOTE_DISCONNECT]: 'RemoteDisconnect', [WTS_SESSION_LOGON]: 'Logon', [WTS_SESSION_LOGOFF]: 'Logoff', [WTS_SESSION_LOCK]: 'Lock',
  [WTS_SESSION_UNLOCK]: 'Unlock', [WTS_SESSION_REMOTE_CONTROL]: 'RemoteControl', [WTS_SESSION_CREATE]: 'Create', [WTS_SESSION_TERMINATE]: 'Terminate',
};

const powerChanges: Readonly<Record<number, PowerChange>> = {
  [PBT_APMSUSPEND]: 'Suspend', [PBT_APMRESUMESUSPEND]: 'ResumeSuspend', [PBT_APMRESUMEAUTOMATIC]: 'ResumeAutomatic',
  [PBT_APMPOWERSTATUSCHANGE]: 'StatusChange', [PBT_POWERSETTINGCHANGE]: 'SettingChange',
};

const deviceChanges: Readonly<Record<number, DeviceChange>> = {
  [DBT_DEVICEARRIVAL]: 'Arrival', [DBT_DEVICEQUERYREMOVE]: 'QueryRemove', [DBT_DEVICEQUERYREMOVEFAILED]: 'QueryRemoveFailed',
  [DBT_DEVICEREMOVEPENDING]: 'RemovePending', [DBT_DEVICEREMOVECOMPLETE]: 'RemoveComplete', [DBT_DEVICETYPESPECIFIC]: 'TypeSpecific', [DBT_CUSTOMEVENT]: 'CustomEvent',
};

/**
 * What a control means, with what it brings along, copied: Windows takes `eventData` back when the handler returns. Null for controls
 * that are no event, such as interrogate.
 */
export function decodeControl(control: number, eventType: number, eventData: bigint): ServiceEvent | null {
  const reason = stopReasons[control];
  if (reason !== undefined) return { name: 'stop', data: { reason } };
  const name = plainEvents[control];
  if (name !== undefined) return { name, data: {} };
  if (control >= firstOwnControl && control <= lastOwnControl) return { name: 'control', data: { code: control } };
  switch (control) {
    case SERVICE_CONTROL_SESSIONCHANGE:
      return { name: 'sessionChange', data: { change: sessionChanges[eventType] ?? eventType, sessionId: decodeSessionId(eventData) } };
    case SERVICE_CONTROL_POWEREVENT:
      return { name: 'power', data: { change: powerChanges[eventType] ?? eventType, setting: eventType === PBT_POWERSETTINGCHANGE ? decodePowerSetting(eventData) : null } };
    case SERVICE_CONTROL_DEVICEEVENT:
      return { name: 'device', data: { change: deviceChanges[eventType] ?? eventType, device: eventData === 0n ? null : decodeDevice(eventData) } };
    case SERVICE_CONTROL_TIMECHANGE:
      return { name: 'timeChange', data: decodeTimeChange(eventData) };
    default:
      return null;
  }
}
