/* A service's own variables (Services\NAME\Environment, REG_MULTI_SZ of NAME=VALUE), which Wine leaves out: Windows sets them over those of the machine. */
#include <winternl.h>
#include "shim.h"

/* Whether services.exe has started this process: the same command line in a console gets no variables. */
BOOL is_started_by_scm(void)
{
    static const WCHAR scm[] = L"\\services.exe";
    PROCESS_BASIC_INFORMATION self;
    WCHAR path[MAX_PATH];
    DWORD length = MAX_PATH, tail = wcslen(scm);
    BOOL known;
    HANDLE parent;
    if (NtQueryInformationProcess(GetCurrentProcess(), ProcessBasicInformation, &self, sizeof(self), NULL)) return FALSE;
    if (!(parent = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, (DWORD)(ULONG_PTR)self.InheritedFromUniqueProcessId))) return FALSE;
    known = QueryFullProcessImageNameW(parent, 0, path, &length);
    CloseHandle(parent);
    return known && length >= tail && CompareStringOrdinal(path + length - tail, tail, scm, tail, TRUE) == CSTR_EQUAL;
}

/* A service is known by its command line, as services.exe has expanded it. */
static BOOL is_own_command(HKEY key)
{
    DWORD size, length;
    WCHAR *path = get_bytes(key, L"ImagePath", &size), *expanded;
    BOOL same = FALSE;
    if (!path) return FALSE;
    length = ExpandEnvironmentStringsW(path, NULL, 0);
    if ((expanded = allocate(length * sizeof(WCHAR))))
    {
        ExpandEnvironmentStringsW(path, expanded, length);
        same = !wcscmp(expanded, GetCommandLineW());
        release(expanded);
    }
    release(path);
    return same;
}

static void set_variables(WCHAR *list)
{
    for (WCHAR *entry = list; *entry;)
    {
        WCHAR *next = entry + wcslen(entry) + 1, *equals = wcschr(entry + 1, L'=');
        if (equals)
        {
            *equals = 0;
            SetEnvironmentVariableW(entry, equals + 1);
        }
        entry = next;
    }
}

/* Whether it was this service's process: few services have variables, and of the others no more is looked at. */
static BOOL apply_of(HKEY services, const WCHAR *name)
{
    DWORD size;
    WCHAR *list;
    HKEY key;
    BOOL own = FALSE;
    if (RegOpenKeyExW(services, name, 0, KEY_READ, &key)) return FALSE;
    if ((list = get_bytes(key, L"Environment", &size)))
    {
        own = is_own_command(key);
        if (own) set_variables(list);
        release(list);
    }
    RegCloseKey(key);
    return own;
}

/* The name in `--title=NAME` (every service of NodeSvc's has it), if that service has this command line: then no other one need be asked. */
static BOOL own_title(HKEY services, WCHAR *name)
{
    static const WCHAR title[] = L"--title=";
    const WCHAR *from = wcsstr(GetCommandLineW(), title);
    DWORD length = 0;
    HKEY key;
    BOOL own;
    if (!from) return FALSE;
    for (from += wcslen(title); from[length] && !wcschr(L" \"\\", from[length]) && length < MAX_SERVICE_NAME; length++) name[length] = from[length];
    name[length] = 0;
    if (!length || RegOpenKeyExW(services, name, 0, KEY_READ, &key)) return FALSE;
    own = is_own_command(key);
    RegCloseKey(key);
    return own;
}

void apply_environment(void)
{
    WCHAR name[MAX_SERVICE_NAME + 1];
    DWORD length = MAX_SERVICE_NAME + 1;
    HKEY services;
    if (!is_started_by_scm() || RegOpenKeyExW(HKEY_LOCAL_MACHINE, SERVICES_KEY, 0, KEY_READ, &services)) return;
    if (own_title(services, name)) apply_of(services, name);
    else
        for (DWORD i = 0; !RegEnumKeyExW(services, i, name, &length, NULL, NULL, NULL, NULL) && !apply_of(services, name); i++) length = MAX_SERVICE_NAME + 1;
    RegCloseKey(services);
}
