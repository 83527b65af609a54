/** The npm package `nodesvc`: services in TypeScript and JavaScript, and what pywin32's win32serviceutil has for them. */
export { controlService, findServiceDependents, queryServiceStatus, waitForServiceStatus } from './functions/control-service.js';
export { getServiceCustomOption, setServiceCustomOption, type CustomOption } from './functions/custom-option.js';
export { debugService } from './functions/debug-service.js';
export { win32CodeOf } from './functions/error-code.js';
export { UsageError, type OptionPair } from './command-line/getopt.js';
export { handleCommandLine, type HandleCommandLineOptions } from './command-line/handle-command-line.js';
export { changeServiceConfig, installService } from './functions/install-service.js';
export { getServiceShortName, locateServiceExe, locateSpecificServiceExe, ServiceExeError, smartOpenService } from './functions/locate.js';
export type { ServiceOptions, WaitingOptions } from './functions/open-service.js';
export { installPerfmonForService } from './functions/perfmon.js';
export { CancelledError } from './command-line/read-password.js';
export { removeService } from './functions/remove-service.js';
export type { CustomOptionHandler } from './command-line/run-command.js';
export type { ServiceChanges } from './functions/service-changes.js';
export { getServiceCommandLine, getServiceScript, type ServiceCommand } from './command-line/service-command.js';
export type { ServiceDefinition, ServiceReference } from './functions/service-definition.js';
export { ServiceFramework, type ControlData, type ServiceClass } from './service-framework.js';
export type { StatusReport } from './process/service-link.js';
export { service } from './service.js';
export { servicemanager } from './servicemanager.js';
export { restartService, startService, stopService, stopServiceWithDeps } from './functions/start-stop.js';
export { usage } from './command-line/usage.js';
export type {
  Device, DeviceChange, PowerChange, PowerSetting, ServiceEventData, ServiceEventHandler, ServiceEventName, SessionChange, StopReason,
} from '../contract/service-events.js';
/** For getAcceptedControls, and the controls and event types that come to svcOtherEx. */
export {
  DBT_CUSTOMEVENT, DBT_DEVICEARRIVAL, DBT_DEVICEQUERYREMOVE, DBT_DEVICEQUERYREMOVEFAILED, DBT_DEVICEREMOVECOMPLETE, DBT_DEVICEREMOVEPENDING,
  DBT_DEVICETYPESPECIFIC, PBT_APMPOWERSTATUSCHANGE, PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMESUSPEND, PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE,
  SERVICE_ACCEPT_HARDWAREPROFILECHANGE, SERVICE_ACCEPT_NETBINDCHANGE, SERVICE_ACCEPT_PARAMCHANGE, SERVICE_ACCEPT_PAUSE_CONTINUE,
  SERVICE_ACCEPT_POWEREVENT, SERVICE_ACCEPT_PRESHUTDOWN, SERVICE_ACCEPT_SESSIONCHANGE, SERVICE_ACCEPT_SHUTDOWN, SERVICE_ACCEPT_STOP,
  SERVICE_ACCEPT_TIMECHANGE, SERVICE_ACCEPT_TRIGGEREVENT, SERVICE_CONTROL_CONTINUE, SERVICE_CONTROL_DEVICEEVENT,
  SERVICE_CONTROL_HARDWAREPROFILECHANGE, SERVICE_CONTROL_INTERROGATE, SERVICE_CONTROL_NETBINDADD, SERVICE_CONTROL_NETBINDDISABLE,
  SERVICE_CONTROL_NETBINDENABLE, SERVICE_CONTROL_NETBINDREMOVE, SERVICE_CONTROL_PARAMCHANGE, SERVICE_CONTROL_PAUSE, SERVICE_CONTROL_POWEREVENT,
  SERVICE_CONTROL_PRESHUTDOWN, SERVICE_CONTROL_SESSIONCHANGE, SERVICE_CONTROL_SHUTDOWN, SERVICE_CONTROL_STOP, SERVICE_CONTROL_TIMECHANGE,
  SERVICE_CONTROL_TRIGGEREVENT, WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_CONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_CREATE,
  WTS_SESSION_LOCK, WTS_SESSION_LOGOFF, WTS_SESSION_LOGON, WTS_SESSION_REMOTE_CONTROL, WTS_SESSION_TERMINATE, WTS_SESSION_UNLOCK,
} from '../win32/constants.js';
export * as scm from './scm.js';
