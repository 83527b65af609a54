#include "proof.h"

DWORD level_of(const WCHAR *word)
{
    static const struct { const WCHAR *word; DWORD level; } words[] =
    {
        { L"config", LEVEL_CONFIG }, { L"status", LEVEL_STATUS }, { L"security", LEVEL_SECURITY }, { L"dependents", LEVEL_DEPENDENTS },
        { L"description", SERVICE_CONFIG_DESCRIPTION }, { L"failure", SERVICE_CONFIG_FAILURE_ACTIONS },
        { L"delayed", SERVICE_CONFIG_DELAYED_AUTO_START_INFO }, { L"flag", SERVICE_CONFIG_FAILURE_ACTIONS_FLAG },
        { L"sid", SERVICE_CONFIG_SERVICE_SID_INFO }, { L"privileges", SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO },
        { L"preshutdown", SERVICE_CONFIG_PRESHUTDOWN_INFO }, { L"triggers", SERVICE_CONFIG_TRIGGER_INFO },
        { L"node", SERVICE_CONFIG_PREFERRED_NODE }, { L"launch", SERVICE_CONFIG_LAUNCH_PROTECTED },
    };
    for (size_t i = 0; i < ARRAYSIZE(words); i++) if (!wcscmp(words[i].word, word)) return words[i].level;
    return wcstoul(word, NULL, 10);
}

DWORD rights_for(DWORD level)
{
    switch (level)
    {
    case LEVEL_STATUS: return SERVICE_QUERY_STATUS;
    case LEVEL_SECURITY: return READ_CONTROL;
    case LEVEL_DEPENDENTS: return SERVICE_ENUMERATE_DEPENDENTS;
    }
    return SERVICE_QUERY_CONFIG;
}

/* One call with the buffer given. Returns the error; `count` is set for dependents only. */
DWORD read_level(SC_HANDLE service, DWORD level, void *buffer, DWORD size, DWORD *needed, DWORD *count, const char **api)
{
    BOOL done;
    *needed = 0;
    switch (level)
    {
    case LEVEL_CONFIG:
        *api = "QueryServiceConfigW";
        done = QueryServiceConfigW(service, buffer, size, needed);
        break;
    case LEVEL_STATUS:
        *api = "QueryServiceStatusEx";
        done = QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, buffer, size, needed);
        break;
    case LEVEL_SECURITY:
        *api = "QueryServiceObjectSecurity";
        done = QueryServiceObjectSecurity(service, OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, buffer, size, needed);
        break;
    case LEVEL_DEPENDENTS:
        *api = "EnumDependentServicesW";
        done = EnumDependentServicesW(service, SERVICE_STATE_ALL, buffer, size, needed, count);
        break;
    default:
        *api = "QueryServiceConfig2W";
        done = QueryServiceConfig2W(service, level, buffer, size, needed);
    }
    return done ? 0 : GetLastError();
}

void *fetch_level(SC_HANDLE service, DWORD level, DWORD *count)
{
    const char *api;
    void *buffer = NULL;
    DWORD size = 0, needed, error;
    while ((error = read_level(service, level, buffer, size, &needed, count, &api)) == ERROR_INSUFFICIENT_BUFFER || error == ERROR_MORE_DATA)
    {
        size = needed;
        buffer = realloc(buffer, size);
    }
    if (error) fail(api, error);
    return buffer;
}
