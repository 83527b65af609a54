import { advapi32 } from '../../win32/advapi32.js';
import {
  DBT_DEVTYP_DEVICEINTERFACE, DEVICE_NOTIFY_ALL_INTERFACE_CLASSES, DEVICE_NOTIFY_SERVICE_HANDLE, SERVICE_CONTINUE_PENDING, SERVICE_PAUSED,
  SERVICE_PAUSE_PENDING, SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STOPPED, SERVICE_STOP_PENDING,
} from '../../win32/constants.js';
import { guidBytes } from '../../win32/guid.js';
import { encode, sizeOf } from '../../win32/struct.js';
import { DEV_BROADCAST_DEVICEINTERFACE_W, SERVICE_STATUS } from '../../win32/structs.js';
import type { SERVICE_STATUS_HANDLE } from '../../win32/types.js';
import { user32 } from '../../win32/user32.js';
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

export interface StatusPortEvents {
  /** STOPPED has been reported. */
  stopped(): void;
  /** Windows did not take a wish for notifications. */
  failed(error: unknown): void;
}

/** Where the statuses of one service go. */
export class StatusPort {
  readonly #serviceType: number;
  readonly #events: StatusPortEvents;
  #handle: SERVICE_STATUS_HANDLE | undefined;
  #state: HostStatus['state'] | 'Unconnected' = 'Unconnected';
  /** Notifications that are to be asked for once the service runs: what Windows sends before, it does not accept. */
  readonly #wanted: ((handle: SERVICE_STATUS_HANDLE) => void)[] = [];

  constructor(serviceType: number, events: StatusPortEvents) {
    this.#serviceType = serviceType;
    this.#events = events;
  }

  get state(): HostStatus['state'] | 'Unconnected' {
    return this.#state;
  }

  connect(handle: SERVICE_STATUS_HANDLE): void {
    this.#handle = handle;
    this.#state = 'StartPending';
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
    if (state === 'Running') this.#ask(this.#handle);
    else if (state === 'Stopped') this.#events.stopped();
  }

  /** Asks for SERVICE_CONTROL_POWEREVENT with this power setting's value, now and at each change (RegisterPowerSettingNotification's page). */
  watchPowerSetting(guid: string): void {
    this.#want((handle) => user32.RegisterPowerSettingNotification(handle, guidBytes(guid), DEVICE_NOTIFY_SERVICE_HANDLE));
  }

  /** Asks for SERVICE_CONTROL_DEVICEEVENT of a class of device interfaces, or with null of all (RegisterDeviceNotification's page). */
  watchDevices(classGuid: string | null): void {
    const filter = encode(DEV_BROADCAST_DEVICEINTERFACE_W, {
      dbcc_size: sizeOf(DEV_BROADCAST_DEVICEINTERFACE_W), dbcc_devicetype: DBT_DEVTYP_DEVICEINTERFACE, dbcc_reserved: 0, dbcc_classguid: classGuid ?? anyClass, dbcc_name: 0,
    });
    const flags = DEVICE_NOTIFY_SERVICE_HANDLE | (classGuid === null ? DEVICE_NOTIFY_ALL_INTERFACE_CLASSES : 0);
    this.#want((handle) => user32.RegisterDeviceNotificationW(handle, filter, flags));
  }

  #want(ask: (handle: SERVICE_STATUS_HANDLE) => void): void {
    this.#wanted.push(ask);
    if (this.#handle !== undefined && this.#state === 'Running') this.#ask(this.#handle);
  }

  #ask(handle: SERVICE_STATUS_HANDLE): void {
    for (const ask of this.#wanted.splice(0)) {
      try {
        ask(handle);
      } catch (error) {
        this.#events.failed(error);
      }
    }
  }
}
