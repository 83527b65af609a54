/** What Windows tells a service, as events with their data (HandlerEx's page at learn.microsoft.com names each). */

/** Why the service is to stop. Preshutdown and Shutdown: Windows is shutting down. */
export type StopReason = 'Stop' | 'Preshutdown' | 'Shutdown';

/** WTS_*: what happened to a session (WM_WTSSESSION_CHANGE's page). A number is one that this version has no word for. */
export type SessionChange =
  | 'ConsoleConnect' | 'ConsoleDisconnect' | 'RemoteConnect' | 'RemoteDisconnect' | 'Logon' | 'Logoff' | 'Lock' | 'Unlock' | 'RemoteControl'
  | 'Create' | 'Terminate' | number;

/** PBT_*: suspending; awake again (Automatic: always, then Suspend: when a user is there); battery or mains; a power setting's value. */
export type PowerChange = 'Suspend' | 'ResumeAutomatic' | 'ResumeSuspend' | 'StatusChange' | 'SettingChange' | number;

/** A power setting's new value. */
export interface PowerSetting {
  /** GUID_* of winnt.h in lower case, without braces. */
  readonly guid: string;
  readonly data: Uint8Array;
  /** The data as a number, where it is one DWORD, as it is for most settings. */
  readonly value: number | null;
}

/** DBT_*: what happened to a device (WM_DEVICECHANGE's page). */
export type DeviceChange = 'Arrival' | 'QueryRemove' | 'QueryRemoveFailed' | 'RemovePending' | 'RemoveComplete' | 'TypeSpecific' | 'CustomEvent' | number;

/** What a device event is about (DEV_BROADCAST_*, dbt.h). */
export type Device =
  | { readonly type: 'Interface'; readonly classGuid: string; readonly name: string }
  | { readonly type: 'Handle'; readonly handle: bigint; readonly eventGuid: string; readonly data: Uint8Array }
  /** The drive letters, `C` ...; a medium (not a drive), or a network drive. */
  | { readonly type: 'Volume'; readonly drives: readonly string[]; readonly isMedia: boolean; readonly isNetwork: boolean }
  | { readonly type: 'Port'; readonly name: string }
  /** DBT_DEVTYP_* without a word here. */
  | { readonly type: number };

/** The data of each event, by the event's name. */
export interface ServiceEventData {
  readonly stop: { readonly reason: StopReason };
  readonly pause: Readonly<Record<never, never>>;
  readonly continue: Readonly<Record<never, never>>;
  /** Somebody changed the service's parameters: read them again. */
  readonly paramChange: Readonly<Record<never, never>>;
  readonly sessionChange: { readonly change: SessionChange; readonly sessionId: number };
  /** `setting` with SettingChange only. */
  readonly power: { readonly change: PowerChange; readonly setting: PowerSetting | null };
  /** `device` is null where Windows sends none. */
  readonly device: { readonly change: DeviceChange; readonly device: Device | null };
  readonly timeChange: { readonly oldTime: Date; readonly newTime: Date };
  /** A control of the app's own, 128 to 253. */
  readonly control: { readonly code: number };
}

/** The name of an event. */
export type ServiceEventName = keyof ServiceEventData;

/** An event with its data. */
export type ServiceEvent = { readonly [N in ServiceEventName]: { readonly name: N; readonly data: ServiceEventData[N] } }[ServiceEventName];

/** A handler may be async: stop, pause and continue wait for it. */
export type ServiceEventHandler<N extends ServiceEventName> = (data: ServiceEventData[N]) => unknown;

export const serviceEventNames: readonly ServiceEventName[] = ['stop', 'pause', 'continue', 'paramChange', 'sessionChange', 'power', 'device', 'timeChange', 'control'];
