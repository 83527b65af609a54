/* Read from the registry, not from the SCM: see recovery.h about open handles. */
#include <string.h>
#include "recovery.h"

#define ACTIONS_AT 20
struct stored { DWORD reset, message, command, count, offset; SC_ACTION actions[1]; };

static void *read_value(HKEY key, const WCHAR *value, DWORD *size)
{
    BYTE *bytes;
    *size = 0;
    if (RegQueryValueExW(key, value, NULL, NULL, NULL, size)) return NULL;
    bytes = calloc(1, *size + sizeof(WCHAR));
    if (!RegQueryValueExW(key, value, NULL, NULL, bytes, size)) return bytes;
    free(bytes);
    return NULL;
}

static WCHAR *read_text(HKEY key, const WCHAR *value)
{
    DWORD size;
    WCHAR *text = read_value(key, value, &size);
    if (text && *text) return text;
    free(text);
    return NULL;
}

static void read_actions(HKEY key, struct settings *settings)
{
    DWORD size;
    struct stored *stored = read_value(key, L"FailureActions", &size);
    if (stored && size >= ACTIONS_AT)
    {
        DWORD count = (size - ACTIONS_AT) / sizeof(SC_ACTION);
        settings->count = stored->count < count ? stored->count : count;
        settings->reset_period = stored->reset;
        settings->actions = malloc(settings->count * sizeof(SC_ACTION) + 1);
        memcpy(settings->actions, stored->actions, settings->count * sizeof(SC_ACTION));
    }
    free(stored);
}

void read_settings(const WCHAR *name, struct settings *settings)
{
    WCHAR path[MAX_SERVICE_NAME + 64];
    DWORD size, *flag;
    HKEY key;
    memset(settings, 0, sizeof(*settings));
    swprintf(path, ARRAYSIZE(path), L"SYSTEM\\CurrentControlSet\\Services\\%ls", name);
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, KEY_READ, &key)) return;
    read_actions(key, settings);
    flag = read_value(key, L"FailureActionsOnNonCrashFailures", &size);
    settings->flag = flag && size == sizeof(*flag) && *flag;
    free(flag);
    settings->command = read_text(key, L"FailureCommand");
    settings->reboot_message = read_text(key, L"RebootMessage");
    RegCloseKey(key);
}

void free_settings(struct settings *settings)
{
    free(settings->actions);
    free(settings->command);
    free(settings->reboot_message);
}
