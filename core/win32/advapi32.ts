import { bind } from './bind.js';
import { codeFails, falseFails, ntstatusFails, nullFails, partlyFails } from './signature.js';
import { opt, outDword, outPointer, types } from './types.js';

const {
  BOOL, BUFFER, DWORD, EVENT_SOURCE, HANDLE, HKEY, LPCWSTR, LPCWSTR_ARRAY, LPHANDLER_FUNCTION_EX, LPVOID, LSA_HANDLE, POINTER,
  SC_HANDLE, SERVICE_STATUS_HANDLE, WORD,
} = types;

export const signatures = {
  // The service control manager (winsvc.h)
  OpenSCManagerW: nullFails(SC_HANDLE, opt(LPCWSTR), opt(LPCWSTR), DWORD),
  CreateServiceW: nullFails(SC_HANDLE, SC_HANDLE, LPCWSTR, opt(LPCWSTR), DWORD, DWORD, DWORD, DWORD, opt(LPCWSTR), opt(LPCWSTR),
    opt(BUFFER), opt(BUFFER), opt(LPCWSTR), opt(LPCWSTR)),
  OpenServiceW: nullFails(SC_HANDLE, SC_HANDLE, LPCWSTR, DWORD),
  CloseServiceHandle: falseFails(SC_HANDLE),
  DeleteService: falseFails(SC_HANDLE),
  StartServiceW: falseFails(SC_HANDLE, DWORD, opt(LPCWSTR_ARRAY)),
  ControlService: falseFails(SC_HANDLE, DWORD, BUFFER),
  ControlServiceExW: falseFails(SC_HANDLE, DWORD, DWORD, BUFFER),
  QueryServiceStatusEx: falseFails(SC_HANDLE, DWORD, opt(BUFFER), DWORD, outDword),
  QueryServiceConfigW: falseFails(SC_HANDLE, opt(BUFFER), DWORD, outDword),
  ChangeServiceConfigW: falseFails(SC_HANDLE, DWORD, DWORD, DWORD, opt(LPCWSTR), opt(LPCWSTR), opt(BUFFER), opt(BUFFER),
    opt(LPCWSTR), opt(LPCWSTR), opt(LPCWSTR)),
  QueryServiceConfig2W: falseFails(SC_HANDLE, DWORD, opt(BUFFER), DWORD, outDword),
  ChangeServiceConfig2W: falseFails(SC_HANDLE, DWORD, opt(BUFFER)),
  EnumServicesStatusExW: falseFails(SC_HANDLE, DWORD, DWORD, DWORD, opt(BUFFER), DWORD, outDword, outDword, outDword, opt(LPCWSTR)),
  EnumDependentServicesW: falseFails(SC_HANDLE, DWORD, opt(BUFFER), DWORD, outDword, outDword),
  GetServiceKeyNameW: falseFails(SC_HANDLE, LPCWSTR, opt(BUFFER), outDword),
  GetServiceDisplayNameW: falseFails(SC_HANDLE, LPCWSTR, opt(BUFFER), outDword),
  QueryServiceObjectSecurity: falseFails(SC_HANDLE, DWORD, opt(BUFFER), DWORD, outDword),
  SetServiceObjectSecurity: falseFails(SC_HANDLE, DWORD, LPVOID),

  // The service's own side (winsvc.h)
  StartServiceCtrlDispatcherW: falseFails(BUFFER),
  RegisterServiceCtrlHandlerExW: nullFails(SERVICE_STATUS_HANDLE, LPCWSTR, LPHANDLER_FUNCTION_EX, opt(LPVOID)),
  SetServiceStatus: falseFails(SERVICE_STATUS_HANDLE, BUFFER),

  // The event log (winbase.h)
  RegisterEventSourceW: nullFails(EVENT_SOURCE, opt(LPCWSTR), LPCWSTR),
  DeregisterEventSource: falseFails(EVENT_SOURCE),
  ReportEventW: falseFails(EVENT_SOURCE, WORD, WORD, DWORD, opt(BUFFER), WORD, DWORD, opt(LPCWSTR_ARRAY), opt(BUFFER)),

  // The registry (winreg.h)
  RegConnectRegistryW: codeFails(opt(LPCWSTR), HKEY, outPointer(HKEY)),
  RegOpenKeyExW: codeFails(HKEY, opt(LPCWSTR), DWORD, DWORD, outPointer(HKEY)),
  RegCreateKeyExW: codeFails(HKEY, LPCWSTR, DWORD, opt(LPCWSTR), DWORD, DWORD, opt(BUFFER), outPointer(HKEY), outDword),
  RegQueryInfoKeyW: codeFails(HKEY, opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER)),
  RegQueryValueExW: codeFails(HKEY, opt(LPCWSTR), opt(BUFFER), outDword, opt(BUFFER), outDword),
  RegSetValueExW: codeFails(HKEY, opt(LPCWSTR), DWORD, DWORD, opt(BUFFER), DWORD),
  RegDeleteValueW: codeFails(HKEY, opt(LPCWSTR)),
  RegDeleteKeyW: codeFails(HKEY, LPCWSTR),
  RegDeleteTreeW: codeFails(HKEY, opt(LPCWSTR)),
  RegEnumKeyExW: codeFails(HKEY, DWORD, BUFFER, outDword, opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER)),
  RegEnumValueW: codeFails(HKEY, DWORD, BUFFER, outDword, opt(BUFFER), outDword, opt(BUFFER), outDword),
  RegCloseKey: codeFails(HKEY),

  // Security (sddl.h, winbase.h, aclapi.h, securitybaseapi.h)
  ConvertStringSecurityDescriptorToSecurityDescriptorW: falseFails(LPCWSTR, DWORD, outPointer(POINTER), outDword),
  ConvertSecurityDescriptorToStringSecurityDescriptorW: falseFails(LPVOID, DWORD, DWORD, outPointer(POINTER), outDword),
  ConvertSidToStringSidW: falseFails(LPVOID, outPointer(POINTER)),
  ConvertStringSidToSidW: falseFails(LPCWSTR, outPointer(POINTER)),
  LookupAccountNameW: falseFails(opt(LPCWSTR), LPCWSTR, opt(BUFFER), outDword, opt(BUFFER), outDword, outDword),
  LookupAccountSidW: falseFails(opt(LPCWSTR), LPVOID, opt(BUFFER), outDword, opt(BUFFER), outDword, outDword),
  GetNamedSecurityInfoW: codeFails(LPCWSTR, DWORD, DWORD, opt(BUFFER), opt(BUFFER), opt(BUFFER), opt(BUFFER), outPointer(POINTER)),
  SetNamedSecurityInfoW: codeFails(LPCWSTR, DWORD, DWORD, opt(LPVOID), opt(LPVOID), opt(LPVOID), opt(LPVOID)),
  GetSecurityDescriptorDacl: falseFails(LPVOID, outDword, outPointer(POINTER), outDword),
  OpenProcessToken: falseFails(HANDLE, DWORD, outPointer(HANDLE)),
  GetTokenInformation: falseFails(HANDLE, DWORD, opt(BUFFER), DWORD, outDword),
  LookupPrivilegeValueW: falseFails(opt(LPCWSTR), LPCWSTR, BUFFER),
  /** ERROR_NOT_ALL_ASSIGNED where the token lacks a privilege, though the others are set then. */
  AdjustTokenPrivileges: partlyFails(HANDLE, BOOL, opt(BUFFER), DWORD, opt(BUFFER), opt(outDword)),

  // The local security authority (ntsecapi.h)
  LsaOpenPolicy: ntstatusFails(opt(BUFFER), BUFFER, DWORD, outPointer(LSA_HANDLE)),
  LsaAddAccountRights: ntstatusFails(LSA_HANDLE, BUFFER, BUFFER, DWORD),
  LsaEnumerateAccountRights: ntstatusFails(LSA_HANDLE, BUFFER, outPointer(POINTER), outDword),
  LsaFreeMemory: ntstatusFails(LPVOID),
  LsaClose: ntstatusFails(LSA_HANDLE),
} as const;

export const advapi32 = bind('advapi32.dll', signatures);
