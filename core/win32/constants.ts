/** Values of the Windows SDK under their own names (winsvc.h, winnt.h, winbase.h, ...); the layout test compares them with the headers. */

// Access rights: the service control manager
export const SC_MANAGER_CONNECT = 0x0001;
export const SC_MANAGER_CREATE_SERVICE = 0x0002;
export const SC_MANAGER_ENUMERATE_SERVICE = 0x0004;
export const SC_MANAGER_LOCK = 0x0008;
export const SC_MANAGER_QUERY_LOCK_STATUS = 0x0010;

// Access rights: a service
export const SERVICE_QUERY_CONFIG = 0x0001;
export const SERVICE_CHANGE_CONFIG = 0x0002;
export const SERVICE_QUERY_STATUS = 0x0004;
export const SERVICE_ENUMERATE_DEPENDENTS = 0x0008;
export const SERVICE_START = 0x0010;
export const SERVICE_STOP = 0x0020;
export const SERVICE_PAUSE_CONTINUE = 0x0040;
export const SERVICE_INTERROGATE = 0x0080;
export const SERVICE_USER_DEFINED_CONTROL = 0x0100;
export const DELETE = 0x0001_0000;
export const READ_CONTROL = 0x0002_0000;
export const WRITE_DAC = 0x0004_0000;
export const WRITE_OWNER = 0x0008_0000;

// Service types
export const SERVICE_KERNEL_DRIVER = 0x01;
export const SERVICE_FILE_SYSTEM_DRIVER = 0x02;
export const SERVICE_DRIVER = 0x0b;
export const SERVICE_WIN32_OWN_PROCESS = 0x10;
export const SERVICE_WIN32_SHARE_PROCESS = 0x20;
export const SERVICE_WIN32 = 0x30;
export const SERVICE_INTERACTIVE_PROCESS = 0x100;

// Start types
export const SERVICE_BOOT_START = 0;
export const SERVICE_SYSTEM_START = 1;
export const SERVICE_AUTO_START = 2;
export const SERVICE_DEMAND_START = 3;
export const SERVICE_DISABLED = 4;

// Error controls
export const SERVICE_ERROR_IGNORE = 0;
export const SERVICE_ERROR_NORMAL = 1;
export const SERVICE_ERROR_SEVERE = 2;
export const SERVICE_ERROR_CRITICAL = 3;

// States
export const SERVICE_STOPPED = 1;
export const SERVICE_START_PENDING = 2;
export const SERVICE_STOP_PENDING = 3;
export const SERVICE_RUNNING = 4;
export const SERVICE_CONTINUE_PENDING = 5;
export const SERVICE_PAUSE_PENDING = 6;
export const SERVICE_PAUSED = 7;

// State filters of the enumerations
export const SERVICE_ACTIVE = 1;
export const SERVICE_INACTIVE = 2;
export const SERVICE_STATE_ALL = 3;

// Controls
export const SERVICE_CONTROL_STOP = 1;
export const SERVICE_CONTROL_PAUSE = 2;
export const SERVICE_CONTROL_CONTINUE = 3;
export const SERVICE_CONTROL_INTERROGATE = 4;
export const SERVICE_CONTROL_SHUTDOWN = 5;
export const SERVICE_CONTROL_PARAMCHANGE = 6;
export const SERVICE_CONTROL_NETBINDADD = 7;
export const SERVICE_CONTROL_NETBINDREMOVE = 8;
export const SERVICE_CONTROL_NETBINDENABLE = 9;
export const SERVICE_CONTROL_NETBINDDISABLE = 10;
export const SERVICE_CONTROL_DEVICEEVENT = 11;
export const SERVICE_CONTROL_HARDWAREPROFILECHANGE = 12;
export const SERVICE_CONTROL_POWEREVENT = 13;
export const SERVICE_CONTROL_SESSIONCHANGE = 14;
export const SERVICE_CONTROL_PRESHUTDOWN = 15;
export const SERVICE_CONTROL_TIMECHANGE = 16;
export const SERVICE_CONTROL_TRIGGEREVENT = 32;

// Controls accepted
export const SERVICE_ACCEPT_STOP = 0x0001;
export const SERVICE_ACCEPT_PAUSE_CONTINUE = 0x0002;
export const SERVICE_ACCEPT_SHUTDOWN = 0x0004;
export const SERVICE_ACCEPT_PARAMCHANGE = 0x0008;
export const SERVICE_ACCEPT_NETBINDCHANGE = 0x0010;
export const SERVICE_ACCEPT_HARDWAREPROFILECHANGE = 0x0020;
export const SERVICE_ACCEPT_POWEREVENT = 0x0040;
export const SERVICE_ACCEPT_SESSIONCHANGE = 0x0080;
export const SERVICE_ACCEPT_PRESHUTDOWN = 0x0100;
export const SERVICE_ACCEPT_TIMECHANGE = 0x0200;
export const SERVICE_ACCEPT_TRIGGEREVENT = 0x0400;

// What happened: the event types of a control
export const WTS_CONSOLE_CONNECT = 1;
export const WTS_CONSOLE_DISCONNECT = 2;
export const WTS_REMOTE_CONNECT = 3;
export const WTS_REMOTE_DISCONNECT = 4;
export const WTS_SESSION_LOGON = 5;
export const WTS_SESSION_LOGOFF = 6;
export const WTS_SESSION_LOCK = 7;
export const WTS_SESSION_UNLOCK = 8;
export const WTS_SESSION_REMOTE_CONTROL = 9;
export const WTS_SESSION_CREATE = 10;
export const WTS_SESSION_TERMINATE = 11;
export const PBT_APMSUSPEND = 4;
export const PBT_APMRESUMESUSPEND = 7;
export const PBT_APMPOWERSTATUSCHANGE = 10;
export const PBT_APMRESUMEAUTOMATIC = 18;
export const PBT_POWERSETTINGCHANGE = 32787;
export const DBT_DEVICEARRIVAL = 0x8000;
export const DBT_DEVICEQUERYREMOVE = 0x8001;
export const DBT_DEVICEQUERYREMOVEFAILED = 0x8002;
export const DBT_DEVICEREMOVEPENDING = 0x8003;
export const DBT_DEVICEREMOVECOMPLETE = 0x8004;
export const DBT_DEVICETYPESPECIFIC = 0x8005;
export const DBT_CUSTOMEVENT = 0x8006;
export const DBT_DEVTYP_VOLUME = 2;
export const DBT_DEVTYP_PORT = 3;
export const DBT_DEVTYP_DEVICEINTERFACE = 5;
export const DBT_DEVTYP_HANDLE = 6;

// Notifications for a service
export const DEVICE_NOTIFY_SERVICE_HANDLE = 1;
export const DEVICE_NOTIFY_ALL_INTERFACE_CLASSES = 4;

// Service flags and information levels
export const SERVICE_RUNS_IN_SYSTEM_PROCESS = 1;
export const SERVICE_NO_CHANGE = 0xffff_ffff;
export const SC_STATUS_PROCESS_INFO = 0;
export const SC_ENUM_PROCESS_INFO = 0;
export const SERVICE_CONFIG_DESCRIPTION = 1;
export const SERVICE_CONFIG_FAILURE_ACTIONS = 2;
export const SERVICE_CONFIG_DELAYED_AUTO_START_INFO = 3;
export const SERVICE_CONFIG_FAILURE_ACTIONS_FLAG = 4;
export const SERVICE_CONFIG_SERVICE_SID_INFO = 5;
export const SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO = 6;
export const SERVICE_CONFIG_PRESHUTDOWN_INFO = 7;
export const SERVICE_CONFIG_TRIGGER_INFO = 8;
export const SERVICE_CONFIG_PREFERRED_NODE = 9;
export const SERVICE_CONFIG_LAUNCH_PROTECTED = 12;

// Failure actions. The SDK has SC_ACTION_OWN_RESTART = 4 too, which no page explains: it stays a number.
export const SC_ACTION_NONE = 0;
export const SC_ACTION_RESTART = 1;
export const SC_ACTION_REBOOT = 2;
export const SC_ACTION_RUN_COMMAND = 3;

// Types of a service's SID
export const SERVICE_SID_TYPE_NONE = 0;
export const SERVICE_SID_TYPE_UNRESTRICTED = 1;
export const SERVICE_SID_TYPE_RESTRICTED = 3;

// Launch protection
export const SERVICE_LAUNCH_PROTECTED_NONE = 0;
export const SERVICE_LAUNCH_PROTECTED_WINDOWS = 1;
export const SERVICE_LAUNCH_PROTECTED_WINDOWS_LIGHT = 2;
export const SERVICE_LAUNCH_PROTECTED_ANTIMALWARE_LIGHT = 3;

// Triggers
export const SERVICE_TRIGGER_TYPE_DEVICE_INTERFACE_ARRIVAL = 1;
export const SERVICE_TRIGGER_TYPE_IP_ADDRESS_AVAILABILITY = 2;
export const SERVICE_TRIGGER_TYPE_DOMAIN_JOIN = 3;
export const SERVICE_TRIGGER_TYPE_FIREWALL_PORT_EVENT = 4;
export const SERVICE_TRIGGER_TYPE_GROUP_POLICY = 5;
export const SERVICE_TRIGGER_TYPE_NETWORK_ENDPOINT = 6;
export const SERVICE_TRIGGER_TYPE_CUSTOM_SYSTEM_STATE_CHANGE = 7;
export const SERVICE_TRIGGER_TYPE_CUSTOM = 20;
export const SERVICE_TRIGGER_TYPE_AGGREGATE = 30;
export const SERVICE_TRIGGER_ACTION_SERVICE_START = 1;
export const SERVICE_TRIGGER_ACTION_SERVICE_STOP = 2;
export const SERVICE_TRIGGER_DATA_TYPE_BINARY = 1;
export const SERVICE_TRIGGER_DATA_TYPE_STRING = 2;
export const SERVICE_TRIGGER_DATA_TYPE_LEVEL = 3;
export const SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ANY = 4;
export const SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ALL = 5;

// Error codes that code decides on
export const NO_ERROR = 0;
export const ERROR_FILE_NOT_FOUND = 2;
export const ERROR_PATH_NOT_FOUND = 3;
export const ERROR_ACCESS_DENIED = 5;
export const ERROR_INVALID_PARAMETER = 87;
export const ERROR_CALL_NOT_IMPLEMENTED = 120;
export const ERROR_INSUFFICIENT_BUFFER = 122;
export const ERROR_INVALID_NAME = 123;
export const ERROR_BAD_EXE_FORMAT = 193;
export const ERROR_MORE_DATA = 234;
export const ERROR_NO_MORE_ITEMS = 259;
export const ERROR_SERVICE_DOES_NOT_EXIST = 1060;
export const ERROR_SERVICE_CANNOT_ACCEPT_CTRL = 1061;
export const ERROR_SERVICE_NOT_ACTIVE = 1062;
export const ERROR_FAILED_SERVICE_CONTROLLER_CONNECT = 1063;
export const ERROR_EXCEPTION_IN_SERVICE = 1064;
export const ERROR_SERVICE_SPECIFIC_ERROR = 1066;
export const ERROR_SERVICE_MARKED_FOR_DELETE = 1072;
export const ERROR_SERVICE_EXISTS = 1073;
export const ERROR_NOT_FOUND = 1168;
export const ERROR_NOT_ALL_ASSIGNED = 1300;
export const ERROR_PRIVILEGE_NOT_HELD = 1314;
export const ERROR_RESOURCE_DATA_NOT_FOUND = 1812;
export const ERROR_RESOURCE_TYPE_NOT_FOUND = 1813;
export const ERROR_RESOURCE_NAME_NOT_FOUND = 1814;

// Processes and waiting
export const PROCESS_TERMINATE = 0x0001;
export const SYNCHRONIZE = 0x0010_0000;
export const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
export const WAIT_OBJECT_0 = 0;
export const WAIT_TIMEOUT = 258;
export const WAIT_FAILED = 0xffff_ffff;
export const INFINITE = 0xffff_ffff;
export const STILL_ACTIVE = 259;
export const TOKEN_ADJUST_PRIVILEGES = 0x0020;
export const TOKEN_QUERY = 0x0008;
/** A TOKEN_INFORMATION_CLASS. */
export const TokenUser = 1;
export const SE_PRIVILEGE_ENABLED = 2;

// Job objects
export const JOB_OBJECT_LIMIT_AFFINITY = 0x0010;
export const JOB_OBJECT_LIMIT_PRIORITY_CLASS = 0x0020;
export const JOB_OBJECT_LIMIT_JOB_MEMORY = 0x0200;
export const JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE = 0x2000;
export const JOB_OBJECT_CPU_RATE_CONTROL_ENABLE = 0x1;
export const JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP = 0x4;
export const JobObjectBasicProcessIdList = 3;
export const JobObjectExtendedLimitInformation = 9;
export const JobObjectCpuRateControlInformation = 15;
export const PROCESS_SET_QUOTA = 0x0100;
export const IDLE_PRIORITY_CLASS = 0x40;
export const BELOW_NORMAL_PRIORITY_CLASS = 0x4000;
export const NORMAL_PRIORITY_CLASS = 0x20;
export const ABOVE_NORMAL_PRIORITY_CLASS = 0x8000;
export const HIGH_PRIORITY_CLASS = 0x80;

// Consoles and windows
export const CTRL_C_EVENT = 0;
export const CTRL_BREAK_EVENT = 1;
export const WM_CLOSE = 0x0010;

// Security
export const SDDL_REVISION_1 = 1;
export const SE_FILE_OBJECT = 1;
export const OWNER_SECURITY_INFORMATION = 0x1;
export const GROUP_SECURITY_INFORMATION = 0x2;
export const DACL_SECURITY_INFORMATION = 0x4;
export const PROTECTED_DACL_SECURITY_INFORMATION = 0x8000_0000;
export const POLICY_CREATE_ACCOUNT = 0x10;
export const POLICY_LOOKUP_NAMES = 0x800;

// Event log
export const EVENTLOG_SUCCESS = 0;
export const EVENTLOG_ERROR_TYPE = 1;
export const EVENTLOG_WARNING_TYPE = 2;
export const EVENTLOG_INFORMATION_TYPE = 4;

// Registry
export const KEY_QUERY_VALUE = 0x0001;
export const KEY_SET_VALUE = 0x0002;
export const KEY_CREATE_SUB_KEY = 0x0004;
export const KEY_ENUMERATE_SUB_KEYS = 0x0008;
export const KEY_READ = 0x2_0019;
export const KEY_WRITE = 0x2_0006;
export const REG_SZ = 1;
export const REG_EXPAND_SZ = 2;
export const REG_BINARY = 3;
export const REG_DWORD = 4;
export const REG_MULTI_SZ = 7;
export const REG_QWORD = 11;
