/*
 * What counts as a failure (SERVICE_FAILURE_ACTIONS, SERVICE_FAILURE_ACTIONS_FLAG): a process that ends without having reported
 * STOPPED, always; STOPPED with an error, with the flag only; STOPPED with 0 never.
 */
#include "recovery.h"

#define WINE_NOTICES 200    /* ms that Wine gets to notice the end of a process by itself */

static void count_failure(struct service *service, const struct settings *settings, ULONGLONG at)
{
    ULONGLONG since = at - service->last_failure;
    if (service->failures && settings->reset_period != INFINITE && since >= settings->reset_period * 1000ull)
    {
        note(L"reset", service->name, L"count=%lu periodSeconds=%lu", service->failures, settings->reset_period);
        service->failures = 0;
    }
    service->failures++;
    service->last_failure = at;
}

static void take_action(struct service *service, const struct settings *settings, ULONGLONG at)
{
    DWORD index = service->failures < settings->count ? service->failures : settings->count;    /* the last one repeats */
    if (index) queue_action(service, settings->actions + index - 1, at);
    else note(L"no-actions", service->name, L"count=%lu", service->failures);
}

static void on_stopped(struct service *service, DWORD code, DWORD specific)
{
    struct settings settings;
    ULONGLONG now = GetTickCount64();
    read_settings(service->name, &settings);
    note(L"stopped", service->name, L"code=%lu specific=%lu", code, specific);
    if (code && !settings.flag) note(L"ignored", service->name, L"reason=flag-off code=%lu", code);
    else if (code)
    {
        count_failure(service, &settings, now);
        note(L"failure", service->name, L"kind=code at=%I64u code=%lu specific=%lu count=%lu", now, code, specific, service->failures);
        take_action(service, &settings, now);
    }
    free_settings(&settings);
}

void on_status(struct service *service, const struct message *message)
{
    if (message->state != SERVICE_STOPPED) track_process(service, message->process_id);
    if (message->state == service->state) return;
    service->state = message->state;
    if (message->state == SERVICE_RUNNING) note(L"running", service->name, L"pid=%lu", message->process_id);
    if (message->state != SERVICE_STOPPED) return;
    drop_process(service);
    on_stopped(service, message->win32_exit_code, message->service_exit_code);
}

void on_exit_process(DWORD process_id)
{
    for (struct service *service = services; service; service = service->next)
    {
        if (service->process_id != process_id || service->ended) continue;
        if (service->process && WaitForSingleObject(service->process, 0)) continue;      /* a new process with the number of the old */
        service->ended = GetTickCount64();
    }
}

static void on_crashed(struct service *service, ULONGLONG at)
{
    struct settings settings;
    DWORD process_code = 0;
    if (service->process) GetExitCodeProcess(service->process, &process_code);
    read_settings(service->name, &settings);
    count_failure(service, &settings, at);
    note(L"failure", service->name, L"kind=crash at=%I64u state=%lu pid=%lu processExitCode=%lu count=%lu", at, service->state, service->process_id, process_code,
         service->failures);
    take_action(service, &settings, at);
    free_settings(&settings);
    service->state = SERVICE_STOPPED;
}

DWORD judge_ended(struct service *service, ULONGLONG now)
{
    SERVICE_STATUS_PROCESS status;
    BOOL stale;
    if (!service->ended) return INFINITE;
    if (service->state != SERVICE_STOPPED) on_crashed(service, service->ended);
    stale = query_scm(service->name, &status) && status.dwCurrentState != SERVICE_STOPPED && status.dwProcessId == service->process_id;
    if (stale && now - service->ended < WINE_NOTICES) return 20;
    if (stale) note(L"repaired", service->name, L"state=%lu ok=%d", status.dwCurrentState, set_stopped(service->name, status.dwServiceType));
    drop_process(service);
    return INFINITE;
}
