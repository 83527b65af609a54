/* Level 2: FailureActions REG_BINARY (a 20-byte header, then type and delay of each action), FailureCommand and RebootMessage REG_SZ. */
#include "shim.h"

#define MOST_ACTIONS 1024       /* MS-SCMR 2.2.40 */
#define LONGEST_TEXT (8 * 1024)
#define ACTIONS_AT 20           /* also on 64-bit Windows: the stored form has 32-bit offsets */

struct stored { DWORD reset, message, command, count, offset; SC_ACTION actions[1]; };

static DWORD check(DWORD access, const SERVICE_FAILURE_ACTIONSW *info)
{
    if (info->lpRebootMsg && wcslen(info->lpRebootMsg) >= LONGEST_TEXT) return ERROR_INVALID_PARAMETER;
    if (info->lpCommand && wcslen(info->lpCommand) >= LONGEST_TEXT) return ERROR_INVALID_PARAMETER;
    if (!info->lpsaActions) return 0;
    if (info->cActions > MOST_ACTIONS) return ERROR_INVALID_PARAMETER;
    for (DWORD i = 0; i < info->cActions; i++)
    {
        DWORD type = info->lpsaActions[i].Type;
        if (type > 4) return ERROR_INVALID_PARAMETER;       /* 4 is SC_ACTION_OWN_RESTART */
        if (type == SC_ACTION_RESTART && !(access & SERVICE_START)) return ERROR_ACCESS_DENIED;
        if (type == SC_ACTION_REBOOT && !may_shut_down()) return ERROR_ACCESS_DENIED;
    }
    return 0;
}

DWORD set_failure_actions(HKEY key, DWORD access, const SERVICE_FAILURE_ACTIONSW *info)
{
    struct stored *stored;
    DWORD size, error = check(access, info);
    if (!error) error = set_text(key, L"RebootMessage", info->lpRebootMsg);
    if (!error) error = set_text(key, L"FailureCommand", info->lpCommand);
    /* Without an array, count and reset period are ignored; with one of no elements, both are deleted. */
    if (error || !info->lpsaActions) return error;
    if (!info->cActions) return delete_value(key, L"FailureActions");
    size = ACTIONS_AT + info->cActions * sizeof(SC_ACTION);
    if (!(stored = allocate(size))) return ERROR_NOT_ENOUGH_MEMORY;
    stored->reset = info->dwResetPeriod;
    stored->count = info->cActions;
    stored->offset = ACTIONS_AT;
    memcpy(stored->actions, info->lpsaActions, info->cActions * sizeof(SC_ACTION));
    error = set_bytes(key, L"FailureActions", REG_BINARY, stored, size);
    release(stored);
    return error;
}

static WCHAR *put_value(HKEY key, const WCHAR *value, struct output *out, BOOL ansi)
{
    DWORD size;
    WCHAR *text = get_bytes(key, value, &size), *place = NULL;
    if (text && *text) place = put_text(out, text, wcslen(text) + 1, ansi);
    release(text);
    return place;
}

void get_failure_actions(HKEY key, struct output *out, BOOL ansi)
{
    SERVICE_FAILURE_ACTIONSW uncounted, *info = put(out, NULL, sizeof(*info), sizeof(void *));
    DWORD size, count;
    struct stored *stored = get_bytes(key, L"FailureActions", &size);
    if (!info) info = &uncounted;
    if (stored && size >= ACTIONS_AT)
    {
        count = (size - ACTIONS_AT) / sizeof(SC_ACTION);
        if (stored->count < count) count = stored->count;
        info->dwResetPeriod = stored->reset;
        info->cActions = count;
        if (count) info->lpsaActions = put(out, stored->actions, count * sizeof(SC_ACTION), 4);
    }
    release(stored);
    info->lpRebootMsg = put_value(key, L"RebootMessage", out, ansi);
    info->lpCommand = put_value(key, L"FailureCommand", out, ansi);
}
