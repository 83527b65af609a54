/* StartService: what a service depends on runs first, which Wine leaves out, and a start waits for others. */
#include "shim.h"

#define LONGEST_WAIT 80000      /* ms for one dependency to get from START_PENDING to RUNNING */
#define MOST_DEPTH 64

struct starting { const struct graph *graph; SC_HANDLE manager; };

static DWORD state_of(SC_HANDLE service)
{
    SERVICE_STATUS_PROCESS status;
    DWORD size;
    return QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, (BYTE *)&status, sizeof(status), &size) ? status.dwCurrentState : SERVICE_STOPPED;
}

/* Windows waits while another service starts; Wine refuses with 1055. */
static DWORD start_patiently(SC_HANDLE service, DWORD count, const WCHAR **arguments)
{
    ULONGLONG end = GetTickCount64() + LONGEST_WAIT;
    for (;; Sleep(5))
    {
        DWORD error = StartServiceW(service, count, arguments) ? 0 : GetLastError();
        if (error != ERROR_SERVICE_DATABASE_LOCKED || GetTickCount64() >= end) return error;
    }
}

/* Starts a service whose dependencies run, and waits until it runs, too. */
static DWORD start_one(SC_HANDLE manager, const WCHAR *name)
{
    SC_HANDLE service = OpenServiceW(manager, name, SERVICE_START | SERVICE_QUERY_STATUS);
    ULONGLONG end = GetTickCount64() + LONGEST_WAIT;
    DWORD error, state;
    if (!service) return ERROR_SERVICE_DEPENDENCY_FAIL;
    error = start_patiently(service, 0, NULL);
    if (error == ERROR_SERVICE_ALREADY_RUNNING) error = 0;
    while (!error && (state = state_of(service)) != SERVICE_RUNNING)
    {
        if (state == SERVICE_STOPPED || GetTickCount64() >= end) error = ERROR_SERVICE_DEPENDENCY_FAIL;
        else Sleep(10);
    }
    CloseServiceHandle(service);
    return error ? ERROR_SERVICE_DEPENDENCY_FAIL : 0;
}

static DWORD start_tree(const struct starting *starting, struct node *node, DWORD depth);

/* A group will do when one of its members runs after all of them were tried. */
static DWORD start_group(const struct starting *starting, const WCHAR *group, DWORD depth)
{
    DWORD error = ERROR_SERVICE_DEPENDENCY_FAIL;
    for (DWORD i = 0; i < starting->graph->count; i++)
    {
        struct node *member = starting->graph->nodes + i;
        if (!member->deleted && !_wcsicmp(member->group, group) && !start_tree(starting, member, depth)) error = 0;
    }
    return error;
}

static DWORD start_needed(const struct starting *starting, const struct node *node, DWORD depth)
{
    DWORD error = depth > MOST_DEPTH ? ERROR_CIRCULAR_DEPENDENCY : 0;
    for (const WCHAR *name = node->services; *name && !error; name += wcslen(name) + 1)
        error = start_tree(starting, find_node(starting->graph, name), depth + 1);
    for (const WCHAR *group = node->groups; *group && !error; group += wcslen(group) + 1)
        error = start_group(starting, group, depth + 1);
    return error;
}

static DWORD start_tree(const struct starting *starting, struct node *node, DWORD depth)
{
    DWORD error;
    if (node->entry->ServiceStatusProcess.dwCurrentState == SERVICE_RUNNING) return 0;
    if ((error = start_needed(starting, node, depth))) return error;
    return start_one(starting->manager, node->entry->lpServiceName);
}

/* Before anything is started: whether every service that is named is there. */
static DWORD check_present(const struct graph *graph, struct node *node)
{
    DWORD error = 0;
    if (node->marked) return 0;
    node->marked = TRUE;
    for (const WCHAR *name = node->services; *name && !error; name += wcslen(name) + 1)
    {
        struct node *on = find_node(graph, name);
        error = !on || on->deleted ? ERROR_SERVICE_DEPENDENCY_DELETED : check_present(graph, on);
    }
    return error;
}

DWORD start_dependencies(const WCHAR *name)
{
    struct graph graph;
    struct starting starting = { &graph, NULL };
    struct node *node;
    DWORD size, error = 0;
    WCHAR *services, *groups;
    HKEY key;
    if (open_named_key(name, L"", KEY_READ, &key)) return 0;
    services = get_bytes(key, L"DependOnService", &size);
    groups = get_bytes(key, L"DependOnGroup", &size);
    /* A disabled service is refused for that (1058), whatever it depends on. */
    if (get_dword(key, L"Start", 0) != SERVICE_DISABLED && ((services && *services) || (groups && *groups)) && !(error = read_graph(&graph)))
    {
        node = find_node(&graph, name);
        if (node && node->entry->ServiceStatusProcess.dwCurrentState == SERVICE_STOPPED && !(error = check_present(&graph, node)))
        {
            starting.manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT);
            error = starting.manager ? start_needed(&starting, node, 0) : GetLastError();
            if (starting.manager) CloseServiceHandle(starting.manager);
        }
        free_graph(&graph);
    }
    release(services);
    release(groups);
    RegCloseKey(key);
    return error;
}

/* What Wine does not look at before a start. What it refuses itself (5, 6), it is left to refuse. */
static DWORD prepare(SC_HANDLE handle)
{
    struct opened opened;
    HKEY key;
    BOOL deleted;
    if (open_key(handle, SERVICE_START, KEY_READ, &key, &opened)) return 0;
    deleted = get_dword(key, L"DeleteFlag", 0) != 0;
    RegCloseKey(key);
    return deleted ? ERROR_SERVICE_MARKED_FOR_DELETE : start_dependencies(opened.name);
}

BOOL WINAPI Shim_StartServiceW(SC_HANDLE handle, DWORD count, const WCHAR **arguments)
{
    DWORD error = prepare(handle);
    return result(error ? error : start_patiently(handle, count, arguments));
}

BOOL WINAPI Shim_StartServiceA(SC_HANDLE handle, DWORD count, const char **arguments)
{
    WCHAR **wide = allocate((count + 1) * sizeof(*wide));
    BOOL started;
    for (DWORD i = 0; i < count; i++) wide[i] = widen(arguments[i]);
    started = Shim_StartServiceW(handle, count, (const WCHAR **)wide);
    for (DWORD i = 0; i < count; i++) release(wide[i]);
    release(wide);
    return started;
}

/*
 * Windows says at once that a process is no service's. Wine's own would wait 10 s for a pipe, and take that of a service which
 * starts meanwhile: that one would run in the wrong process.
 */
BOOL WINAPI Shim_StartServiceCtrlDispatcherW(const SERVICE_TABLE_ENTRYW *table)
{
    return is_started_by_scm() ? StartServiceCtrlDispatcherW(table) : result(ERROR_FAILED_SERVICE_CONTROLLER_CONNECT);
}

BOOL WINAPI Shim_StartServiceCtrlDispatcherA(const SERVICE_TABLE_ENTRYA *table)
{
    return is_started_by_scm() ? StartServiceCtrlDispatcherA(table) : result(ERROR_FAILED_SERVICE_CONTROLLER_CONNECT);
}
