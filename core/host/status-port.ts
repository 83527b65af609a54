import { advapi32 } from '../win32/advapi32.js';
import {
  DBT_DEVTYP_DEVICEINTERFACE, DEVICE_NOTIFY_ALL_INTERFACE_CLASSES, DEVICE_NOTIFY_SERVICE_HANDLE, SERVICE_CONTINUE_PENDING, SERVICE_PAUSED,
  SERVICE_PAUSE_PENDING, SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STOPPED, SERVICE_STOP_PENDING,
} from '../win32/constants.js';
import { guidBytes } from '../win32/guid.js';
import { encode, sizeOf } from '../win32/struct.js';
import { DEV_BROADCAST_DEVICEINTERFACE_W, SERVICE_STATUS } from '../win32/structs.js';
import type { SERVICE_STATUS_HANDLE } from '../win32/types.js';
import { user32 } from '../win32/user32.js';
import type { HostStatus } from './lifecycle-host.js';

const states = {
  StartPending: SERVICE_START_PENDING,
  Running: SERVICE_RUNNING,
  PausePending: SERVICE_PAUSE_PENDING,
  Paused: SERVICE_PAUSED,
  ContinuePending: SERVICE_CONTINUE_PENDING,
  StopPending: SERVICE_STOP_PENDING,
  Stopped: SERVICE_STOPPED,
} as const;

/** Stands for every class of devices. */
const anyClass = '00000000-0000-0000-0000-000000000000';

/** Where the statuses of one service go. */
export class StatusPort {
  readonly #serviceType: number;
  readonly #stopped: () => void;
  #handle: SERVICE_STATUS_HANDLE | undefined;
  #state: HostStatus['state'] | 'Unconnected' = 'Unconnected';
  /** What was asked for before there was a handle. */
  readonly #waiting: ((handle: SERVICE_STATUS_HANDLE) => void)[] = [];

  constructor(serviceType: number, stopped: () => void) {
    this.#serviceType = serviceType;
    this.#stopped = stopped;
  }

  get state(): HostStatus['state'] | 'Unconnected' {
    return this.#state;
  }

  connect(handle: SERVICE_STATUS_HANDLE): void {
    this.#handle = handle;
    this.#state = 'StartPending';
    for (const act of this.#waiting.splice(0)) act(handle);
  }

  /** Reports to the SCM; `accepted` is a mask of SERVICE_ACCEPT_*. */
  set({ state, checkpoint, waitHintMs, win32ExitCode, serviceExitCode }: HostStatus, accepted: number): void {
    if (this.#handle === undefined) return;
    this.#state = state;
    advapi32.SetServiceStatus(this.#handle, encode(SERVICE_STATUS, {
      dwServiceType: this.#serviceType,
      dwCurrentState: states[state],
      dwControlsAccepted: accepted,
      dwWin32ExitCode: win32ExitCode,
      dwServiceSpecificExitCode: serviceExitCode,
      dwCheckPoint: checkpoint,
      dwWaitHint: waitHintMs,
    }));
    if (state === 'Stopped') this.#stopped();
  }

  /** Asks for SERVICE_CONTROL_POWEREVENT with this power setting's value, now and at each change (RegisterPowerSettingNotification's page). */
  watchPowerSetting(guid: string): void {
    this.#whenConnected((handle) => user32.RegisterPowerSettingNotification(handle, guidBytes(guid), DEVICE_NOTIFY_SERVICE_HANDLE));
  }

  /** Asks for SERVICE_CONTROL_DEVICEEVENT of a class of device interfaces, or with null of all (RegisterDeviceNotification's page). */
  watchDevices(classGuid: string | null): void {
    const filter = encode(DEV_BROADCAST_DEVICEINTERFACE_W, {
      dbcc_size: sizeOf(DEV_BROADCAST_DEVICEINTERFACE_W), dbcc_devicetype: DBT_DEVTYP_DEVICEINTERFACE, dbcc_reserved: 0, dbcc_classguid: classGuid ?? anyClass, dbcc_name: 0,
    });
    const flags = DEVICE_NOTIFY_SERVICE_HANDLE | (classGuid === null ? DEVICE_NOTIFY_ALL_INTERFACE_CLASSES : 0);
    this.#whenConnected((handle) => user32.RegisterDeviceNotificationW(handle, filter, flags));
  }

  #whenConnected(act: (handle: SERVICE_STATUS_HANDLE) => void): void {
    if (this.#handle === undefined) this.#waiting.push(act);
    else act(this.#handle);
  }
}
