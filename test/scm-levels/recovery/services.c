#include "recovery.h"

struct service *services;

struct service *find_service(const WCHAR *name)
{
    struct service *service;
    for (service = services; service; service = service->next)
        if (!_wcsicmp(service->name, name)) return service;
    service = calloc(1, sizeof(*service));
    wcsncpy(service->name, name, MAX_SERVICE_NAME);
    service->next = services;
    services = service;
    return service;
}

static void CALLBACK process_ended(void *process_id, BOOLEAN timed_out)
{
    (void)timed_out;
    post_exit((DWORD)(ULONG_PTR)process_id);
}

void track_process(struct service *service, DWORD process_id)
{
    if (service->process_id == process_id) return;
    drop_process(service);
    service->process_id = process_id;
    service->process = OpenProcess(SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process_id);
    /* A process that is gone by now has ended like any other. */
    if (!service->process) post_exit(process_id);
    else RegisterWaitForSingleObject(&service->exit_wait, service->process, process_ended, (void *)(ULONG_PTR)process_id, INFINITE, WT_EXECUTEONLYONCE);
}

void drop_process(struct service *service)
{
    if (service->exit_wait) UnregisterWait(service->exit_wait);
    if (service->process) CloseHandle(service->process);
    service->exit_wait = NULL;
    service->process = NULL;
    service->process_id = 0;
    service->ended = 0;
}

void forget_history(struct service *service)
{
    struct action *action;
    drop_process(service);
    while ((action = service->actions))
    {
        service->actions = action->next;
        free(action);
    }
    service->state = 0;
    service->failures = 0;
    service->last_failure = 0;
}
