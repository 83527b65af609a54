#include "recovery.h"

#define WINE_SET_STATUS 0x8000      /* Wine: a service handle with this right is a SERVICE_STATUS_HANDLE */

static SC_HANDLE manager;

BOOL connect_scm(void)
{
    manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
    return manager != NULL;
}

/* Every service with its status; released by the caller. */
static ENUM_SERVICE_STATUS_PROCESSW *enumerate(DWORD *count)
{
    DWORD size = 32768, needed = 0, resume = 0;
    void *buffer = malloc(size);
    while (!EnumServicesStatusExW(manager, SC_ENUM_PROCESS_INFO, SERVICE_WIN32, SERVICE_STATE_ALL, buffer, size, &needed, count, &resume, NULL))
    {
        free(buffer);
        if (GetLastError() != ERROR_MORE_DATA) return NULL;
        size += needed + 4096;
        resume = 0;
        buffer = malloc(size);
    }
    return buffer;
}

BOOL query_scm(const WCHAR *name, SERVICE_STATUS_PROCESS *status)
{
    DWORD count = 0;
    BOOL found = FALSE;
    ENUM_SERVICE_STATUS_PROCESSW *entries = enumerate(&count);
    for (DWORD i = 0; entries && i < count && !found; i++)
    {
        if (_wcsicmp(entries[i].lpServiceName, name)) continue;
        *status = entries[i].ServiceStatusProcess;
        found = TRUE;
    }
    free(entries);
    return found;
}

void track_running_services(void)
{
    DWORD count = 0;
    ENUM_SERVICE_STATUS_PROCESSW *entries = enumerate(&count);
    for (DWORD i = 0; entries && i < count; i++)
    {
        const SERVICE_STATUS_PROCESS *status = &entries[i].ServiceStatusProcess;
        struct service *service;
        if (status->dwCurrentState == SERVICE_STOPPED || !status->dwProcessId) continue;
        service = find_service(entries[i].lpServiceName);
        service->state = status->dwCurrentState;
        track_process(service, status->dwProcessId);
    }
    free(entries);
}

DWORD start_service(const WCHAR *name)
{
    SC_HANDLE service = OpenServiceW(manager, name, SERVICE_START);
    DWORD error = 0;
    if (!service) return GetLastError();
    if (!StartServiceW(service, 0, NULL)) error = GetLastError();
    CloseServiceHandle(service);
    return error;
}

BOOL set_stopped(const WCHAR *name, DWORD type)
{
    SERVICE_STATUS status = { type, SERVICE_STOPPED, 0, ERROR_PROCESS_ABORTED, 0, 0, 0 };
    SC_HANDLE service = OpenServiceW(manager, name, WINE_SET_STATUS);
    BOOL done = service && SetServiceStatus((SERVICE_STATUS_HANDLE)service, &status);
    if (service) CloseServiceHandle(service);
    return done;
}
