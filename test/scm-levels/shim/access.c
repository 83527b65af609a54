/* Wine's SCM grants every right that is asked for; a service whose security was set grants what its access list says. */
#include "shim.h"

static GENERIC_MAPPING mapping =
{
    STANDARD_RIGHTS_READ | SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS | SERVICE_INTERROGATE | SERVICE_ENUMERATE_DEPENDENTS,
    STANDARD_RIGHTS_WRITE | SERVICE_CHANGE_CONFIG,
    STANDARD_RIGHTS_EXECUTE | SERVICE_START | SERVICE_STOP | SERVICE_PAUSE_CONTINUE | SERVICE_USER_DEFINED_CONTROL,
    SERVICE_ALL_ACCESS,
};

static DWORD map_access(DWORD wanted)
{
    DWORD mapped = wanted & ~(GENERIC_READ | GENERIC_WRITE | GENERIC_EXECUTE | GENERIC_ALL);
    if (wanted & GENERIC_READ) mapped |= mapping.GenericRead;
    if (wanted & GENERIC_WRITE) mapped |= mapping.GenericWrite;
    if (wanted & GENERIC_EXECUTE) mapped |= mapping.GenericExecute;
    if (wanted & GENERIC_ALL) mapped |= mapping.GenericAll;
    return mapped;
}

/* A token that AccessCheck takes: the thread's own, else a copy of the process's. */
static HANDLE caller_token(void)
{
    HANDLE token, copy = NULL;
    if (OpenThreadToken(GetCurrentThread(), TOKEN_QUERY, TRUE, &token)) return token;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY | TOKEN_DUPLICATE, &token)) return NULL;
    if (!DuplicateToken(token, SecurityIdentification, &copy)) copy = NULL;
    CloseHandle(token);
    return copy;
}

static DWORD check_security(PSECURITY_DESCRIPTOR security, DWORD wanted, DWORD *granted)
{
    BYTE set[256];
    DWORD size = sizeof(set), error = 0;
    BOOL allowed = FALSE;
    HANDLE token = caller_token();
    if (!token) return GetLastError();
    if (!AccessCheck(security, token, wanted, &mapping, (PRIVILEGE_SET *)set, &size, granted, &allowed)) error = GetLastError();
    else if (!allowed) error = ERROR_ACCESS_DENIED;
    CloseHandle(token);
    return error;
}

DWORD grant_access(const WCHAR *name, DWORD wanted, DWORD *granted)
{
    PSECURITY_DESCRIPTOR security = NULL;
    DWORD error = 0, apart = wanted & ACCESS_SYSTEM_SECURITY;   /* a privilege, not the access list, gives this one */
    HKEY key;
    if (!is_agent() && !open_named_key(name, SECURITY_KEY, KEY_READ, &key)) security = security_in(key);
    *granted = map_access(wanted & MAXIMUM_ALLOWED ? (wanted & ~MAXIMUM_ALLOWED) | GENERIC_ALL : wanted);
    if (security)
    {
        error = check_security(security, map_access(wanted & ~ACCESS_SYSTEM_SECURITY), granted);
        *granted |= apart;
        release(security);
    }
    return error;
}

BOOL may_shut_down(void)
{
    /* SE_SHUTDOWN_PRIVILEGE is 19 everywhere; looking its name up would need advapi32. */
    PRIVILEGE_SET set = { 1, PRIVILEGE_SET_ALL_NECESSARY, {{{19, 0}, 0}} };
    BOOL enabled = FALSE;
    HANDLE token = caller_token();
    if (!token) return FALSE;
    if (!PrivilegeCheck(token, &set, &enabled)) enabled = FALSE;
    CloseHandle(token);
    return enabled;
}

BOOL is_program(const WCHAR *end)
{
    WCHAR path[MAX_PATH];
    int length = GetModuleFileNameW(NULL, path, MAX_PATH), tail = wcslen(end);
    return length >= tail && CompareStringOrdinal(path + length - tail, tail, end, tail, TRUE) == CSTR_EQUAL;
}

BOOL is_agent(void)
{
    static LONG known;      /* 0: not yet looked, 1: no, 2: yes */
    if (!known) known = is_program(AGENT_PROGRAM) ? 2 : 1;
    return known == 2;
}
