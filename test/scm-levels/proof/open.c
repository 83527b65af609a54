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

static SC_HANDLE opened;

static void close_opened(void)
{
    CloseServiceHandle(opened);
}

/* The SCM would notice the end of this process only later, and keep a deleted service as long. */
SC_HANDLE close_at_exit(SC_HANDLE service)
{
    opened = service;
    atexit(close_opened);
    return service;
}

SC_HANDLE open_service(const WCHAR *name, DWORD rights)
{
    SC_HANDLE manager = open_manager(SC_MANAGER_CONNECT), service = OpenServiceW(manager, name, rights);
    fail_unless(service != NULL, "OpenServiceW");
    CloseServiceHandle(manager);
    return close_at_exit(service);
}
