/* ChangeServiceConfig2 and QueryServiceConfig2: the levels that Wine answers with 124. It has 1, 3 and 7 of its own. */
#include "shim.h"

static BOOL is_ours(DWORD level)
{
    switch (level)
    {
    case SERVICE_CONFIG_FAILURE_ACTIONS:
    case SERVICE_CONFIG_FAILURE_ACTIONS_FLAG:
    case SERVICE_CONFIG_SERVICE_SID_INFO:
    case SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO:
    case SERVICE_CONFIG_TRIGGER_INFO:
    case SERVICE_CONFIG_PREFERRED_NODE:
    case SERVICE_CONFIG_LAUNCH_PROTECTED:
        return TRUE;
    }
    return FALSE;
}

static DWORD set_privileges(HKEY key, const WCHAR *privileges)
{
    if (!privileges) return 0;
    if (!*privileges) return delete_value(key, L"RequiredPrivileges");
    return set_bytes(key, L"RequiredPrivileges", REG_MULTI_SZ, privileges, list_length(privileges) * sizeof(WCHAR));
}

static DWORD set_level(HKEY key, DWORD level, DWORD access, const void *info)
{
    const SERVICE_PREFERRED_NODE_INFO *node = info;
    DWORD number;
    switch (level)
    {
    case SERVICE_CONFIG_FAILURE_ACTIONS:
        return set_failure_actions(key, access, info);
    case SERVICE_CONFIG_FAILURE_ACTIONS_FLAG:
        return set_dword(key, L"FailureActionsOnNonCrashFailures", ((const SERVICE_FAILURE_ACTIONS_FLAG *)info)->fFailureActionsOnNonCrashFailures != 0);
    case SERVICE_CONFIG_SERVICE_SID_INFO:
        number = ((const SERVICE_SID_INFO *)info)->dwServiceSidType;
        return number == 0 || number == 1 || number == 3 ? set_dword(key, L"ServiceSidType", number) : ERROR_INVALID_PARAMETER;
    case SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO:
        return set_privileges(key, ((const SERVICE_REQUIRED_PRIVILEGES_INFOW *)info)->pmszRequiredPrivileges);
    case SERVICE_CONFIG_TRIGGER_INFO:
        return set_triggers(key, info);
    case SERVICE_CONFIG_PREFERRED_NODE:
        return node->fDelete ? delete_value(key, L"PreferredNode") : set_dword(key, L"PreferredNode", node->usPreferredNode);
    case SERVICE_CONFIG_LAUNCH_PROTECTED:
        number = ((const SERVICE_LAUNCH_PROTECTED_INFO *)info)->dwLaunchProtected;
        return number <= 3 ? set_dword(key, L"LaunchProtected", number) : ERROR_INVALID_PARAMETER;
    }
    return ERROR_INVALID_LEVEL;
}

static DWORD change(SC_HANDLE handle, DWORD level, const void *info)
{
    struct opened opened;
    HKEY key;
    DWORD error = open_key(handle, SERVICE_CHANGE_CONFIG, KEY_READ | KEY_WRITE | DELETE, &key, &opened);
    if (error) return error;
    if (get_dword(key, L"DeleteFlag", 0)) error = ERROR_SERVICE_MARKED_FOR_DELETE;
    else if (level == SERVICE_CONFIG_FAILURE_ACTIONS && get_dword(key, L"Type", SERVICE_WIN32) < SERVICE_WIN32_OWN_PROCESS)
        error = ERROR_CANNOT_DETECT_DRIVER_FAILURE;
    else if (info) error = set_level(key, level, opened.access, info);
    RegCloseKey(key);
    return error;
}

static void put_privileges(HKEY key, struct output *out, BOOL ansi)
{
    SERVICE_REQUIRED_PRIVILEGES_INFOW *info = put(out, NULL, sizeof(*info), sizeof(void *));
    DWORD size;
    WCHAR *privileges = get_bytes(key, L"RequiredPrivileges", &size), *place = NULL;
    if (privileges && *privileges) place = put_text(out, privileges, list_length(privileges), ansi);
    if (info) info->pmszRequiredPrivileges = place;
    release(privileges);
}

static void put_dword(HKEY key, const WCHAR *value, struct output *out)
{
    DWORD number = get_dword(key, value, 0);
    put(out, &number, sizeof(number), sizeof(number));
}

static void put_node(HKEY key, struct output *out)
{
    DWORD number = get_dword(key, L"PreferredNode", MAXDWORD);
    SERVICE_PREFERRED_NODE_INFO node = { number == MAXDWORD ? 0 : (USHORT)number, number == MAXDWORD };
    put(out, &node, sizeof(node), sizeof(USHORT));
}

static DWORD query(SC_HANDLE handle, DWORD level, BYTE *buffer, DWORD size, DWORD *needed, BOOL ansi)
{
    struct output out = { buffer, size, 0 };
    struct opened opened;
    HKEY key;
    DWORD error;
    if (!needed || (!buffer && size)) return ERROR_INVALID_ADDRESS;
    if ((error = open_key(handle, SERVICE_QUERY_CONFIG, KEY_READ, &key, &opened))) return error;
    switch (level)
    {
    case SERVICE_CONFIG_FAILURE_ACTIONS: get_failure_actions(key, &out, ansi); break;
    case SERVICE_CONFIG_FAILURE_ACTIONS_FLAG: put_dword(key, L"FailureActionsOnNonCrashFailures", &out); break;
    case SERVICE_CONFIG_SERVICE_SID_INFO: put_dword(key, L"ServiceSidType", &out); break;
    case SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO: put_privileges(key, &out, ansi); break;
    case SERVICE_CONFIG_TRIGGER_INFO: get_triggers(key, &out); break;
    case SERVICE_CONFIG_PREFERRED_NODE: put_node(key, &out); break;
    case SERVICE_CONFIG_LAUNCH_PROTECTED: put_dword(key, L"LaunchProtected", &out); break;
    }
    RegCloseKey(key);
    return output_error(&out, needed);
}

BOOL WINAPI Shim_ChangeServiceConfig2W(SC_HANDLE handle, DWORD level, void *info)
{
    return is_ours(level) ? result(change(handle, level, info)) : ChangeServiceConfig2W(handle, level, info);
}

BOOL WINAPI Shim_ChangeServiceConfig2A(SC_HANDLE handle, DWORD level, void *info)
{
    DWORD error;
    if (!is_ours(level)) return ChangeServiceConfig2A(handle, level, info);
    if (level == SERVICE_CONFIG_TRIGGER_INFO) return result(ERROR_INVALID_LEVEL);   /* documented: W only */
    if (info && level == SERVICE_CONFIG_FAILURE_ACTIONS)
    {
        const SERVICE_FAILURE_ACTIONSA *given = info;
        SERVICE_FAILURE_ACTIONSW wide = { given->dwResetPeriod, widen(given->lpRebootMsg), widen(given->lpCommand), given->cActions, given->lpsaActions };
        error = change(handle, level, &wide);
        release(wide.lpRebootMsg);
        release(wide.lpCommand);
    }
    else if (info && level == SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO)
    {
        SERVICE_REQUIRED_PRIVILEGES_INFOW wide = { widen_list(((SERVICE_REQUIRED_PRIVILEGES_INFOA *)info)->pmszRequiredPrivileges) };
        error = change(handle, level, &wide);
        release(wide.pmszRequiredPrivileges);
    }
    else error = change(handle, level, info);
    return result(error);
}

BOOL WINAPI Shim_QueryServiceConfig2W(SC_HANDLE handle, DWORD level, BYTE *buffer, DWORD size, DWORD *needed)
{
    if (!is_ours(level)) return QueryServiceConfig2W(handle, level, buffer, size, needed);
    return result(query(handle, level, buffer, size, needed, FALSE));
}

BOOL WINAPI Shim_QueryServiceConfig2A(SC_HANDLE handle, DWORD level, BYTE *buffer, DWORD size, DWORD *needed)
{
    if (!is_ours(level)) return QueryServiceConfig2A(handle, level, buffer, size, needed);
    if (level == SERVICE_CONFIG_TRIGGER_INFO) return result(ERROR_INVALID_LEVEL);
    return result(query(handle, level, buffer, size, needed, TRUE));
}
