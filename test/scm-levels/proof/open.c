#include "proof.h"

void fail(const char *api, DWORD error)
{
    printf("{\"api\":\"%s\",\"error\":%lu}\n", api, error);
    fflush(stdout);
    exit(1);
}

void fail_unless(BOOL done, const char *api)
{
    if (!done) fail(api, GetLastError());
}

SC_HANDLE open_manager(DWORD rights)
{
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, rights);
    fail_unless(manager != NULL, "OpenSCManagerW");
    return manager;
}

SC_HANDLE open_service(const WCHAR *name, DWORD rights)
{
    SC_HANDLE manager = open_manager(SC_MANAGER_CONNECT), service = OpenServiceW(manager, name, rights);
    fail_unless(service != NULL, "OpenServiceW");
    CloseServiceHandle(manager);
    return service;
}
