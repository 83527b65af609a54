#include "proof.h"
#include <sddl.h>

static void print_config(const QUERY_SERVICE_CONFIGW *config)
{
    json_number("type", config->dwServiceType);
    json_number("startType", config->dwStartType);
    json_number("errorControl", config->dwErrorControl);
    json_text("binaryPath", config->lpBinaryPathName);
    json_text("group", config->lpLoadOrderGroup);
    json_number("tag", config->dwTagId);
    json_list("dependencies", config->lpDependencies);
    json_text("account", config->lpServiceStartName);
    json_text("displayName", config->lpDisplayName);
}

static void print_status(const SERVICE_STATUS_PROCESS *status)
{
    json_number("type", status->dwServiceType);
    json_number("state", status->dwCurrentState);
    json_number("controlsAccepted", status->dwControlsAccepted);
    json_number("win32ExitCode", status->dwWin32ExitCode);
    json_number("serviceExitCode", status->dwServiceSpecificExitCode);
    json_number("checkPoint", status->dwCheckPoint);
    json_number("waitHint", status->dwWaitHint);
    json_number("processId", status->dwProcessId);
}

static void print_failure_actions(const SERVICE_FAILURE_ACTIONSW *info)
{
    json_number("resetPeriod", info->dwResetPeriod);
    json_text("rebootMessage", info->lpRebootMsg);
    json_text("command", info->lpCommand);
    json_open("actions", '[');
    for (DWORD i = 0; i < info->cActions; i++)
    {
        json_open(NULL, '{');
        json_number("type", info->lpsaActions[i].Type);
        json_number("delay", info->lpsaActions[i].Delay);
        json_close('}');
    }
    json_close(']');
}

static void print_triggers(const SERVICE_TRIGGER_INFO *info)
{
    json_open("triggers", '[');
    for (DWORD i = 0; i < info->cTriggers; i++)
    {
        const SERVICE_TRIGGER *trigger = info->pTriggers + i;
        const GUID *id = trigger->pTriggerSubtype;
        WCHAR text[40];
        swprintf(text, 40, L"%08lx-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x", id->Data1, id->Data2, id->Data3, id->Data4[0], id->Data4[1],
                 id->Data4[2], id->Data4[3], id->Data4[4], id->Data4[5], id->Data4[6], id->Data4[7]);
        json_open(NULL, '{');
        json_number("type", trigger->dwTriggerType);
        json_number("action", trigger->dwAction);
        json_text("subtype", text);
        json_open("data", '[');
        for (DWORD j = 0; j < trigger->cDataItems; j++)
        {
            json_open(NULL, '{');
            json_number("type", trigger->pDataItems[j].dwDataType);
            json_bytes("hex", trigger->pDataItems[j].pData, trigger->pDataItems[j].cbData);
            json_close('}');
        }
        json_close(']');
        json_close('}');
    }
    json_close(']');
}

static void print_security(void *security)
{
    WCHAR *sddl = NULL;
    ConvertSecurityDescriptorToStringSecurityDescriptorW(security, SDDL_REVISION_1,
        OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &sddl, NULL);
    json_text("sddl", sddl);
    LocalFree(sddl);
}

static void print_dependents(const ENUM_SERVICE_STATUSW *entries, DWORD count)
{
    json_open("dependents", '[');
    for (DWORD i = 0; i < count; i++)
    {
        json_open(NULL, '{');
        json_text("name", entries[i].lpServiceName);
        json_text("displayName", entries[i].lpDisplayName);
        json_number("state", entries[i].ServiceStatus.dwCurrentState);
        json_close('}');
    }
    json_close(']');
}

/* The members of an object that is open already. */
void print_level(DWORD level, const void *data, DWORD count)
{
    const SERVICE_PREFERRED_NODE_INFO *node = data;
    switch (level)
    {
    case LEVEL_CONFIG: print_config(data); break;
    case LEVEL_STATUS: print_status(data); break;
    case LEVEL_SECURITY: print_security((void *)data); break;
    case LEVEL_DEPENDENTS: print_dependents(data, count); break;
    case SERVICE_CONFIG_DESCRIPTION: json_text("description", ((const SERVICE_DESCRIPTIONW *)data)->lpDescription); break;
    case SERVICE_CONFIG_FAILURE_ACTIONS: print_failure_actions(data); break;
    case SERVICE_CONFIG_DELAYED_AUTO_START_INFO: json_bool("delayedAutoStart", ((const SERVICE_DELAYED_AUTO_START_INFO *)data)->fDelayedAutostart); break;
    case SERVICE_CONFIG_FAILURE_ACTIONS_FLAG:
        json_bool("failureActionsOnNonCrashFailures", ((const SERVICE_FAILURE_ACTIONS_FLAG *)data)->fFailureActionsOnNonCrashFailures);
        break;
    case SERVICE_CONFIG_SERVICE_SID_INFO: json_number("sidType", ((const SERVICE_SID_INFO *)data)->dwServiceSidType); break;
    case SERVICE_CONFIG_REQUIRED_PRIVILEGES_INFO: json_list("requiredPrivileges", ((const SERVICE_REQUIRED_PRIVILEGES_INFOW *)data)->pmszRequiredPrivileges); break;
    case SERVICE_CONFIG_PRESHUTDOWN_INFO: json_number("preshutdownTimeout", ((const SERVICE_PRESHUTDOWN_INFO *)data)->dwPreshutdownTimeout); break;
    case SERVICE_CONFIG_TRIGGER_INFO: print_triggers(data); break;
    case SERVICE_CONFIG_PREFERRED_NODE:
        if (node->fDelete) json_text("preferredNode", NULL);
        else json_number("preferredNode", node->usPreferredNode);
        break;
    case SERVICE_CONFIG_LAUNCH_PROTECTED: json_number("launchProtected", ((const SERVICE_LAUNCH_PROTECTED_INFO *)data)->dwLaunchProtected); break;
    }
}
