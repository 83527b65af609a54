/* The base configuration: Wine stores dependencies, but never returns them and accepts circles. */
#include "shim.h"

/* DependOnService, then DependOnGroup with a '+' before each name (SC_GROUP_IDENTIFIER). The caller releases it. */
static WCHAR *read_dependencies(HKEY key)
{
    DWORD size, group_size, groups_count = 0;
    WCHAR *services = get_bytes(key, L"DependOnService", &size), *groups = get_bytes(key, L"DependOnGroup", &group_size);
    WCHAR *list, *end, *from;
    for (from = groups; from && *from; from += wcslen(from) + 1) groups_count++;
    if (!(list = end = allocate(size + group_size + (groups_count + 2) * sizeof(WCHAR)))) return NULL;
    for (from = services; from && *from; from += wcslen(from) + 1, end += wcslen(end) + 1) wcscpy(end, from);
    for (from = groups; from && *from; from += wcslen(from) + 1, end += wcslen(end) + 1)
    {
        *end = SC_GROUP_IDENTIFIERW;
        wcscpy(end + 1, from);
    }
    release(services);
    release(groups);
    return list;
}

/* Wine's own answer, in memory of ours. */
static DWORD ask_wine(SC_HANDLE handle, QUERY_SERVICE_CONFIGW **config)
{
    DWORD size = 0, error;
    *config = NULL;
    do
    {
        release(*config);
        *config = allocate(size);
        if (QueryServiceConfigW(handle, *config, size, &size)) return 0;
        error = GetLastError();
    }
    while (error == ERROR_INSUFFICIENT_BUFFER);
    release(*config);
    *config = NULL;
    return error;
}

static void put_config(struct output *out, const QUERY_SERVICE_CONFIGW *config, const WCHAR *dependencies, BOOL ansi)
{
    QUERY_SERVICE_CONFIGW uncounted, *info = put(out, NULL, sizeof(*info), sizeof(void *));
    const WCHAR *texts[] = { config->lpBinaryPathName, config->lpLoadOrderGroup, config->lpServiceStartName, config->lpDisplayName };
    for (DWORD i = 0; i < 4; i++) if (!texts[i]) texts[i] = L"";
    if (!info) info = &uncounted;
    info->dwServiceType = config->dwServiceType;
    info->dwStartType = config->dwStartType;
    info->dwErrorControl = config->dwErrorControl;
    info->dwTagId = config->dwTagId;
    info->lpBinaryPathName = put_text(out, texts[0], wcslen(texts[0]) + 1, ansi);
    info->lpLoadOrderGroup = put_text(out, texts[1], wcslen(texts[1]) + 1, ansi);
    info->lpDependencies = put_text(out, dependencies, list_length(dependencies), ansi);
    info->lpServiceStartName = put_text(out, texts[2], wcslen(texts[2]) + 1, ansi);
    info->lpDisplayName = put_text(out, texts[3], wcslen(texts[3]) + 1, ansi);
}

static DWORD query(SC_HANDLE handle, void *buffer, DWORD size, DWORD *needed, BOOL ansi)
{
    struct output out = { buffer, size, 0 };
    struct opened opened;
    QUERY_SERVICE_CONFIGW *config;
    WCHAR *dependencies;
    HKEY key;
    DWORD error;
    if (!needed || (!buffer && size)) return ERROR_INVALID_ADDRESS;
    if ((error = open_key(handle, SERVICE_QUERY_CONFIG, KEY_READ, &key, &opened))) return error;
    dependencies = read_dependencies(key);
    RegCloseKey(key);
    if (!dependencies) return ERROR_NOT_ENOUGH_MEMORY;
    if (!(error = ask_wine(handle, &config)))
    {
        put_config(&out, config, dependencies, ansi);
        error = output_error(&out, needed);
    }
    release(config);
    release(dependencies);
    return error;
}

BOOL WINAPI Shim_QueryServiceConfigW(SC_HANDLE handle, QUERY_SERVICE_CONFIGW *buffer, DWORD size, DWORD *needed)
{
    return result(query(handle, buffer, size, needed, FALSE));
}

BOOL WINAPI Shim_QueryServiceConfigA(SC_HANDLE handle, QUERY_SERVICE_CONFIGA *buffer, DWORD size, DWORD *needed)
{
    return result(query(handle, buffer, size, needed, TRUE));
}

BOOL WINAPI Shim_ChangeServiceConfigW(SC_HANDLE handle, DWORD type, DWORD start, DWORD error_control, const WCHAR *path, const WCHAR *group,
    DWORD *tag, const WCHAR *dependencies, const WCHAR *account, const WCHAR *password, const WCHAR *display_name)
{
    struct opened opened;
    WCHAR *kept = NULL;
    HKEY key;
    DWORD error = open_key(handle, SERVICE_CHANGE_CONFIG, KEY_READ, &key, &opened);
    if (error) return ChangeServiceConfigW(handle, type, start, error_control, path, group, tag, dependencies, account, password, display_name);
    if (dependencies) error = check_circular(opened.name, group, dependencies);
    else dependencies = kept = read_dependencies(key);      /* Wine forgets those that it is not told again */
    RegCloseKey(key);
    if (!error && !ChangeServiceConfigW(handle, type, start, error_control, path, group, tag, dependencies, account, password, display_name)) error = GetLastError();
    release(kept);
    return result(error);
}

BOOL WINAPI Shim_ChangeServiceConfigA(SC_HANDLE handle, DWORD type, DWORD start, DWORD error_control, const char *path, const char *group,
    DWORD *tag, const char *dependencies, const char *account, const char *password, const char *display_name)
{
    WCHAR *texts[] = { widen(path), widen(group), widen_list(dependencies), widen(account), widen(password), widen(display_name) };
    BOOL changed = Shim_ChangeServiceConfigW(handle, type, start, error_control, texts[0], texts[1], tag, texts[2], texts[3], texts[4], texts[5]);
    for (DWORD i = 0; i < 6; i++) release(texts[i]);
    return changed;
}

SC_HANDLE WINAPI Shim_CreateServiceW(SC_HANDLE manager, const WCHAR *name, const WCHAR *display_name, DWORD access, DWORD type, DWORD start,
    DWORD error_control, const WCHAR *path, const WCHAR *group, DWORD *tag, const WCHAR *dependencies, const WCHAR *account, const WCHAR *password)
{
    SC_HANDLE handle;
    DWORD granted, error = name && dependencies ? check_circular(name, group, dependencies) : 0;
    if (error)
    {
        SetLastError(error);
        return NULL;
    }
    handle = CreateServiceW(manager, name, display_name, access, type, start, error_control, path, group, tag, dependencies, account, password);
    if (!handle) return NULL;
    announce(MESSAGE_CREATED, name, NULL);
    grant_access(name, access, &granted);
    return remember(handle, name, granted);
}

SC_HANDLE WINAPI Shim_CreateServiceA(SC_HANDLE manager, const char *name, const char *display_name, DWORD access, DWORD type, DWORD start,
    DWORD error_control, const char *path, const char *group, DWORD *tag, const char *dependencies, const char *account, const char *password)
{
    WCHAR *texts[] = { widen(name), widen(display_name), widen(path), widen(group), widen_list(dependencies), widen(account), widen(password) };
    SC_HANDLE handle = Shim_CreateServiceW(manager, texts[0], texts[1], access, type, start, error_control, texts[2], texts[3], tag,
                                           texts[4], texts[5], texts[6]);
    for (DWORD i = 0; i < 7; i++) release(texts[i]);
    return handle;
}
