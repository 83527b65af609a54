#include "recovery.h"

#define LONGEST_WAIT 30000      /* ms in which the ended process and Wine's SCM have to be done with it */

static const WCHAR *verb(SC_ACTION_TYPE type)
{
    switch ((int)type)
    {
    case SC_ACTION_NONE: return L"none";
    case SC_ACTION_RESTART: case 4: return L"restart";      /* 4: SC_ACTION_OWN_RESTART */
    case SC_ACTION_REBOOT: return L"reboot";
    case SC_ACTION_RUN_COMMAND: return L"run";
    }
    return L"unknown";
}

void queue_action(struct service *service, const SC_ACTION *action, ULONGLONG failed_at)
{
    struct action *queued = calloc(1, sizeof(*queued));
    note(L"action", service->name, L"type=%ls delayMs=%lu count=%lu", verb(action->Type), action->Delay, service->failures);
    queued->type = action->Type;
    queued->due = failed_at + action->Delay;
    queued->count = service->failures;
    queued->next = service->actions;
    service->actions = queued;
}

/* Wine refuses with 1056 while the old process is still there. */
static DWORD start_when_possible(const WCHAR *name)
{
    ULONGLONG end = GetTickCount64() + LONGEST_WAIT;
    SERVICE_STATUS_PROCESS status;
    for (;;)
    {
        DWORD error = start_service(name);
        if (error != ERROR_SERVICE_ALREADY_RUNNING || GetTickCount64() >= end) return error;
        if (query_scm(name, &status) && status.dwCurrentState == SERVICE_RUNNING) return error;
        Sleep(10);
    }
}

static DWORD WINAPI restart(void *name)
{
    ULONGLONG started = GetTickCount64();
    DWORD error = start_when_possible(name);
    note(L"restart", name, L"result=%ls error=%lu tookMs=%I64u", error ? L"failed" : L"ok", error, GetTickCount64() - started);
    free(name);
    return 0;
}

/* %1% stands for the number of failures. */
static WCHAR *expand(const WCHAR *command, DWORD count)
{
    WCHAR *expanded = calloc(wcslen(command) * 4 + 16, sizeof(WCHAR)), *to = expanded;
    while (*command)
    {
        if (wcsncmp(command, L"%1%", 3)) *to++ = *command++;
        else
        {
            to += swprintf(to, 12, L"%lu", count);
            command += 3;
        }
    }
    return expanded;
}

static void run(const WCHAR *name, const WCHAR *command, DWORD count)
{
    STARTUPINFOW startup = { .cb = sizeof(startup) };
    PROCESS_INFORMATION process = { 0 };
    WCHAR *expanded = expand(command ? command : L"", count), *quoted = quote(expanded);
    DWORD error = 0;
    if (!command) error = ERROR_INVALID_PARAMETER;
    else if (!CreateProcessW(NULL, expanded, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &startup, &process)) error = GetLastError();
    note(L"run", name, L"result=%ls error=%lu pid=%lu count=%lu command=%ls", error ? L"failed" : L"ok", error, process.dwProcessId, count, quoted);
    if (process.hThread) CloseHandle(process.hThread);
    if (process.hProcess) CloseHandle(process.hProcess);
    free(expanded);
    free(quoted);
}

static void perform(struct service *service, const struct action *action)
{
    struct settings settings;
    WCHAR *message;
    read_settings(service->name, &settings);
    switch ((int)action->type)
    {
    case SC_ACTION_RESTART: case 4:
        CloseHandle(CreateThread(NULL, 0, restart, _wcsdup(service->name), 0, NULL));       /* StartService blocks */
        break;
    case SC_ACTION_RUN_COMMAND:
        run(service->name, settings.command, action->count);
        break;
    case SC_ACTION_REBOOT:
        message = quote(settings.reboot_message ? settings.reboot_message : L"");
        note(L"reboot", service->name, L"result=logged-only message=%ls", message);
        free(message);
        break;
    }
    free_settings(&settings);
}

DWORD perform_due(struct service *service, ULONGLONG now)
{
    DWORD wait = INFINITE;
    for (struct action **place = &service->actions, *action; (action = *place);)
    {
        /* What the SCM still holds of the ended process is settled first. */
        if (action->due > now || service->ended)
        {
            DWORD left = action->due > now ? (DWORD)(action->due - now) : 20;
            if (left < wait) wait = left;
            place = &action->next;
            continue;
        }
        *place = action->next;
        perform(service, action);
        free(action);
    }
    return wait;
}
