import { GUID } from './guid.js';
import { struct } from './struct.js';
import { BOOL, BOOLEAN, BYTE, DWORD, LPWSTR, LPWSTR_MULTI_SZ, PVOID, SIZE_T, ULONGLONG, WORD } from './struct-members.js';
import { arrayOf, bytesOf, pointerTo } from './struct-pointers.js';

// The structures of winsvc.h, winnt.h, minwindef.h, psapi.h, verrsrc.h and ntsecapi.h that the product uses; the layout test compares
// them with the headers.

export const SERVICE_STATUS = struct('SERVICE_STATUS', {
  dwServiceType: DWORD,
  dwCurrentState: DWORD,
  dwControlsAccepted: DWORD,
  dwWin32ExitCode: DWORD,
  dwServiceSpecificExitCode: DWORD,
  dwCheckPoint: DWORD,
  dwWaitHint: DWORD,
});

export const SERVICE_STATUS_PROCESS = struct('SERVICE_STATUS_PROCESS', {
  ...SERVICE_STATUS.members,
  dwProcessId: DWORD,
  dwServiceFlags: DWORD,
});

export const ENUM_SERVICE_STATUSW = struct('ENUM_SERVICE_STATUSW', {
  lpServiceName: LPWSTR,
  lpDisplayName: LPWSTR,
  ServiceStatus: SERVICE_STATUS,
});

export const ENUM_SERVICE_STATUS_PROCESSW = struct('ENUM_SERVICE_STATUS_PROCESSW', {
  lpServiceName: LPWSTR,
  lpDisplayName: LPWSTR,
  ServiceStatusProcess: SERVICE_STATUS_PROCESS,
});

export const QUERY_SERVICE_CONFIGW = struct('QUERY_SERVICE_CONFIGW', {
  dwServiceType: DWORD,
  dwStartType: DWORD,
  dwErrorControl: DWORD,
  lpBinaryPathName: LPWSTR,
  lpLoadOrderGroup: LPWSTR,
  dwTagId: DWORD,
  lpDependencies: LPWSTR_MULTI_SZ,
  lpServiceStartName: LPWSTR,
  lpDisplayName: LPWSTR,
});

export const SERVICE_DESCRIPTIONW = struct('SERVICE_DESCRIPTIONW', { lpDescription: LPWSTR });

export const SERVICE_DELAYED_AUTO_START_INFO = struct('SERVICE_DELAYED_AUTO_START_INFO', { fDelayedAutostart: BOOL });

export const SERVICE_PRESHUTDOWN_INFO = struct('SERVICE_PRESHUTDOWN_INFO', { dwPreshutdownTimeout: DWORD });

export const SC_ACTION = struct('SC_ACTION', { Type: DWORD, Delay: DWORD });

export const SERVICE_FAILURE_ACTIONSW = struct('SERVICE_FAILURE_ACTIONSW', {
  dwResetPeriod: DWORD,
  lpRebootMsg: LPWSTR,
  lpCommand: LPWSTR,
  cActions: DWORD,
  lpsaActions: arrayOf(SC_ACTION, 'cActions'),
});

export const SERVICE_FAILURE_ACTIONS_FLAG = struct('SERVICE_FAILURE_ACTIONS_FLAG', { fFailureActionsOnNonCrashFailures: BOOL });

export const SERVICE_SID_INFO = struct('SERVICE_SID_INFO', { dwServiceSidType: DWORD });

export const SERVICE_REQUIRED_PRIVILEGES_INFOW = struct('SERVICE_REQUIRED_PRIVILEGES_INFOW', { pmszRequiredPrivileges: LPWSTR_MULTI_SZ });

export const SERVICE_PREFERRED_NODE_INFO = struct('SERVICE_PREFERRED_NODE_INFO', { usPreferredNode: WORD, fDelete: BOOLEAN });

export const SERVICE_LAUNCH_PROTECTED_INFO = struct('SERVICE_LAUNCH_PROTECTED_INFO', { dwLaunchProtected: DWORD });

export const SERVICE_TRIGGER_SPECIFIC_DATA_ITEM = struct('SERVICE_TRIGGER_SPECIFIC_DATA_ITEM', {
  dwDataType: DWORD,
  cbData: DWORD,
  pData: bytesOf('cbData'),
});

export const SERVICE_TRIGGER = struct('SERVICE_TRIGGER', {
  dwTriggerType: DWORD,
  dwAction: DWORD,
  pTriggerSubtype: pointerTo(GUID),
  cDataItems: DWORD,
  pDataItems: arrayOf(SERVICE_TRIGGER_SPECIFIC_DATA_ITEM, 'cDataItems'),
});

export const SERVICE_TRIGGER_INFO = struct('SERVICE_TRIGGER_INFO', {
  cTriggers: DWORD,
  pTriggers: arrayOf(SERVICE_TRIGGER, 'cTriggers'),
  pReserved: PVOID,
});

/** The dispatcher's table: an array that ends with an entry of null and 0n. */
export const SERVICE_TABLE_ENTRYW = struct('SERVICE_TABLE_ENTRYW', { lpServiceName: LPWSTR, lpServiceProc: PVOID });

export const FILETIME = struct('FILETIME', { dwLowDateTime: DWORD, dwHighDateTime: DWORD });

export const PROCESS_MEMORY_COUNTERS = struct('PROCESS_MEMORY_COUNTERS', {
  cb: DWORD,
  PageFaultCount: DWORD,
  PeakWorkingSetSize: SIZE_T,
  WorkingSetSize: SIZE_T,
  QuotaPeakPagedPoolUsage: SIZE_T,
  QuotaPagedPoolUsage: SIZE_T,
  QuotaPeakNonPagedPoolUsage: SIZE_T,
  QuotaNonPagedPoolUsage: SIZE_T,
  PagefileUsage: SIZE_T,
  PeakPagefileUsage: SIZE_T,
});

export const VS_FIXEDFILEINFO = struct('VS_FIXEDFILEINFO', {
  dwSignature: DWORD,
  dwStrucVersion: DWORD,
  dwFileVersionMS: DWORD,
  dwFileVersionLS: DWORD,
  dwProductVersionMS: DWORD,
  dwProductVersionLS: DWORD,
  dwFileFlagsMask: DWORD,
  dwFileFlags: DWORD,
  dwFileOS: DWORD,
  dwFileType: DWORD,
  dwFileSubtype: DWORD,
  dwFileDateMS: DWORD,
  dwFileDateLS: DWORD,
});

/** A counted string of ntsecapi.h; both lengths are in bytes. */
export const LSA_UNICODE_STRING = struct('LSA_UNICODE_STRING', { Length: WORD, MaximumLength: WORD, Buffer: LPWSTR });

export const LSA_OBJECT_ATTRIBUTES = struct('LSA_OBJECT_ATTRIBUTES', {
  Length: DWORD,
  RootDirectory: PVOID,
  ObjectName: PVOID,
  Attributes: DWORD,
  SecurityDescriptor: PVOID,
  SecurityQualityOfService: PVOID,
});

export const LUID = struct('LUID', { LowPart: DWORD, HighPart: DWORD });

export const LUID_AND_ATTRIBUTES = struct('LUID_AND_ATTRIBUTES', { Luid: LUID, Attributes: DWORD });

/** With one privilege; in winnt.h it may have more. */
export const TOKEN_PRIVILEGES = struct('TOKEN_PRIVILEGES', { PrivilegeCount: DWORD, Privileges: LUID_AND_ATTRIBUTES });

// What a control brings along (HandlerEx's lpEventData; winuser.h, dbt.h, winsvc.h). An array of one element at a structure's end stands
// for as many as its size says.

export const WTSSESSION_NOTIFICATION = struct('WTSSESSION_NOTIFICATION', { cbSize: DWORD, dwSessionId: DWORD });

export const POWERBROADCAST_SETTING = struct('POWERBROADCAST_SETTING', { PowerSetting: GUID, DataLength: DWORD, Data: BYTE });

/** 100-nanosecond intervals since 1601, UTC. */
export const SERVICE_TIMECHANGE_INFO = struct('SERVICE_TIMECHANGE_INFO', { liNewTime: ULONGLONG, liOldTime: ULONGLONG });

export const DEV_BROADCAST_HDR = struct('DEV_BROADCAST_HDR', { dbch_size: DWORD, dbch_devicetype: DWORD, dbch_reserved: DWORD });

export const DEV_BROADCAST_DEVICEINTERFACE_W = struct('DEV_BROADCAST_DEVICEINTERFACE_W', {
  dbcc_size: DWORD,
  dbcc_devicetype: DWORD,
  dbcc_reserved: DWORD,
  dbcc_classguid: GUID,
  dbcc_name: WORD,
});

export const DEV_BROADCAST_HANDLE = struct('DEV_BROADCAST_HANDLE', {
  ...DEV_BROADCAST_HDR.members,
  dbch_handle: PVOID,
  dbch_hdevnotify: PVOID,
  dbch_eventguid: GUID,
  dbch_nameoffset: DWORD,
  dbch_data: BYTE,
});

export const DEV_BROADCAST_VOLUME = struct('DEV_BROADCAST_VOLUME', {
  dbcv_size: DWORD,
  dbcv_devicetype: DWORD,
  dbcv_reserved: DWORD,
  dbcv_unitmask: DWORD,
  dbcv_flags: WORD,
});

export const DEV_BROADCAST_PORT_W = struct('DEV_BROADCAST_PORT_W', { dbcp_size: DWORD, dbcp_devicetype: DWORD, dbcp_reserved: DWORD, dbcp_name: WORD });

export const IO_COUNTERS = struct('IO_COUNTERS', {
  ReadOperationCount: ULONGLONG,
  WriteOperationCount: ULONGLONG,
  OtherOperationCount: ULONGLONG,
  ReadTransferCount: ULONGLONG,
  WriteTransferCount: ULONGLONG,
  OtherTransferCount: ULONGLONG,
});

export const JOBOBJECT_BASIC_LIMIT_INFORMATION = struct('JOBOBJECT_BASIC_LIMIT_INFORMATION', {
  PerProcessUserTimeLimit: ULONGLONG,
  PerJobUserTimeLimit: ULONGLONG,
  LimitFlags: DWORD,
  MinimumWorkingSetSize: SIZE_T,
  MaximumWorkingSetSize: SIZE_T,
  ActiveProcessLimit: DWORD,
  Affinity: PVOID,
  PriorityClass: DWORD,
  SchedulingClass: DWORD,
});

export const JOBOBJECT_EXTENDED_LIMIT_INFORMATION = struct('JOBOBJECT_EXTENDED_LIMIT_INFORMATION', {
  BasicLimitInformation: JOBOBJECT_BASIC_LIMIT_INFORMATION,
  IoInfo: IO_COUNTERS,
  ProcessMemoryLimit: SIZE_T,
  JobMemoryLimit: SIZE_T,
  PeakProcessMemoryUsed: SIZE_T,
  PeakJobMemoryUsed: SIZE_T,
});

/** With CpuRate in hundredths of a percent of all processors; the other members of the union are not used here. */
export const JOBOBJECT_CPU_RATE_CONTROL_INFORMATION = struct('JOBOBJECT_CPU_RATE_CONTROL_INFORMATION', { ControlFlags: DWORD, CpuRate: DWORD });

/** With room for one id; the system writes as many as there is room for behind it. */
export const JOBOBJECT_BASIC_PROCESS_ID_LIST = struct('JOBOBJECT_BASIC_PROCESS_ID_LIST', { NumberOfAssignedProcesses: DWORD, NumberOfProcessIdsInList: DWORD, ProcessIdList: SIZE_T });
