#include "proof.h"
#include <sddl.h>

/* restart/1000,run/5000,4/0 as actions; `repeat` makes that many of the first one. */
static SC_ACTION *parse_actions(const WCHAR *text, DWORD repeat, DWORD *count)
{
    static const WCHAR *const verbs[] = { L"none", L"restart", L"reboot", L"run" };
    SC_ACTION *actions = calloc(wcslen(text) + repeat + 1, sizeof(*actions));
    *count = 0;
    while (*text)
    {
        const WCHAR *slash = wcschr(text, L'/');
        DWORD type = wcstoul(text, NULL, 10);
        if (!slash) fail("actions", ERROR_INVALID_PARAMETER);
        for (DWORD i = 0; i < 4; i++) if (!wcsncmp(text, verbs[i], slash - text) && wcslen(verbs[i]) == (size_t)(slash - text)) type = i;
        actions[*count].Type = type;
        actions[(*count)++].Delay = wcstoul(slash + 1, (WCHAR **)&text, 0);
        if (*text == L',') text++;
    }
    for (; *count && *count < repeat; (*count)++) actions[*count] = actions[0];
    return actions;
}

static void set_failure(SC_HANDLE service, const struct options *options)
{
    const WCHAR *actions = option(options, L"actions");
    SERVICE_FAILURE_ACTIONSW info = { number_option(options, L"reset", 0), (WCHAR *)option(options, L"message"), (WCHAR *)option(options, L"command"), 0, NULL };
    if (actions) info.lpsaActions = parse_actions(actions, number_option(options, L"repeat", 0), &info.cActions);
    fail_unless(ChangeServiceConfig2W(service, SERVICE_CONFIG_FAILURE_ACTIONS, &info), "ChangeServiceConfig2W");
}

/* TYPE/ACTION/GUID and then /DATATYPE:HEX for each item */
static void parse_trigger(const WCHAR *text, SERVICE_TRIGGER *trigger)
{
    GUID *id = calloc(1, sizeof(*id));
    unsigned int part[8];
    WCHAR *at;
    trigger->dwTriggerType = wcstoul(text, &at, 10);
    trigger->dwAction = wcstoul(at + 1, &at, 10);
    if (swscanf(at + 1, L"%8lx-%4hx-%4hx-%2x%2x-%2x%2x%2x%2x%2x%2x", &id->Data1, &id->Data2, &id->Data3, part, part + 1, part + 2, part + 3,
                part + 4, part + 5, part + 6, part + 7) != 11) fail("trigger", ERROR_INVALID_PARAMETER);
    for (int i = 0; i < 8; i++) id->Data4[i] = (BYTE)part[i];
    trigger->pTriggerSubtype = id;
    trigger->pDataItems = calloc(wcslen(text), sizeof(*trigger->pDataItems));
    while ((at = wcschr(at + 1, L'/')))
    {
        SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *item = trigger->pDataItems + trigger->cDataItems++;
        item->dwDataType = wcstoul(at + 1, &at, 10);
        item->pData = calloc(1, wcslen(at) + 1);
        item->cbData = *at == L':' ? parse_hex(at + 1, wcscspn(at + 1, L"/"), item->pData) : 0;
    }
}

static void set_triggers(SC_HANDLE service, const struct options *options)
{
    SERVICE_TRIGGER_INFO info = { 0, calloc(options->count + 1, sizeof(SERVICE_TRIGGER)), NULL };
    for (int i = 0; i < options->count; i++)
        if (!wcsncmp(options->arguments[i], L"trigger=", 8)) parse_trigger(options->arguments[i] + 8, info.pTriggers + info.cTriggers++);
    fail_unless(ChangeServiceConfig2W(service, SERVICE_CONFIG_TRIGGER_INFO, &info), "ChangeServiceConfig2W");
}

static void set_config(SC_HANDLE service, const struct options *options)
{
    fail_unless(ChangeServiceConfigW(service, number_option(options, L"type", SERVICE_NO_CHANGE), number_option(options, L"start", SERVICE_NO_CHANGE),
        number_option(options, L"error", SERVICE_NO_CHANGE), option(options, L"path"), option(options, L"group"), NULL, list_option(options, L"depend"),
        option(options, L"account"), option(options, L"password"), option(options, L"display")), "ChangeServiceConfigW");
}

static void set_security(SC_HANDLE service, const struct options *options)
{
    PSECURITY_DESCRIPTOR security;
    const WCHAR *sddl = option(options, L"sddl");
    fail_unless(ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl ? sddl : L"", SDDL_REVISION_1, &security, NULL), "sddl");
    fail_unless(SetServiceObjectSecurity(service, DACL_SECURITY_INFORMATION, security), "SetServiceObjectSecurity");
}

/* The levels that are one number or one text: value=... (a node: delete= to delete it). */
static void set_simple(SC_HANDLE service, DWORD level, const struct options *options)
{
    DWORD number = number_option(options, L"value", 0);
    SERVICE_PREFERRED_NODE_INFO node = { (USHORT)number, option(options, L"delete") != NULL };
    WCHAR *list = list_option(options, L"value");
    void *info = &number;
    if (level == SERVICE_CONFIG_DESCRIPTION) list = (WCHAR *)option(options, L"value");
    if (level == SERVICE_CONFIG_DESCRIPTION || level == SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO) info = &list;   /* a structure of one pointer */
    if (level == SERVICE_CONFIG_PREFERRED_NODE) info = &node;
    fail_unless(ChangeServiceConfig2W(service, level, info), "ChangeServiceConfig2W");
}

static void enable_shutdown(void)
{
    TOKEN_PRIVILEGES privileges = { 1, {{{ 0, 0 }, SE_PRIVILEGE_ENABLED }} };
    HANDLE token;
    fail_unless(OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, &token), "OpenProcessToken");
    fail_unless(LookupPrivilegeValueW(NULL, SE_SHUTDOWN_NAME, &privileges.Privileges[0].Luid), "LookupPrivilegeValueW");
    fail_unless(AdjustTokenPrivileges(token, FALSE, &privileges, 0, NULL, NULL), "AdjustTokenPrivileges");
}

int set_level(const WCHAR *name, DWORD level, const struct options *options)
{
    DWORD rights = level == LEVEL_SECURITY ? WRITE_DAC : SERVICE_CHANGE_CONFIG | (level == SERVICE_CONFIG_FAILURE_ACTIONS ? SERVICE_START : 0);
    SC_HANDLE service = open_service(name, number_option(options, L"rights", rights));
    if (option(options, L"shutdown")) enable_shutdown();
    switch (level)
    {
    case LEVEL_CONFIG: set_config(service, options); break;
    case LEVEL_SECURITY: set_security(service, options); break;
    case SERVICE_CONFIG_FAILURE_ACTIONS: set_failure(service, options); break;
    case SERVICE_CONFIG_TRIGGER_INFO: set_triggers(service, options); break;
    default: set_simple(service, level, options);
    }
    puts("{}");
    return 0;
}

int create(const WCHAR *name, const struct options *options)
{
    SC_HANDLE manager = open_manager(SC_MANAGER_CREATE_SERVICE);
    SC_HANDLE service = CreateServiceW(manager, name, option(options, L"display"), SERVICE_ALL_ACCESS, number_option(options, L"type", SERVICE_WIN32_OWN_PROCESS),
        number_option(options, L"start", SERVICE_DEMAND_START), number_option(options, L"error", SERVICE_ERROR_NORMAL), option(options, L"path"),
        option(options, L"group"), NULL, list_option(options, L"depend"), option(options, L"account"), option(options, L"password"));
    fail_unless(service != NULL, "CreateServiceW");
    close_at_exit(service);
    puts("{}");
    return 0;
}
