#include "recovery.h"

#define STOP_EVENT L"Global\\scm-levels-recovery-stop"

static void handle(struct event *event)
{
    struct service *service;
    if (event->message.kind == MESSAGE_ENDED)
    {
        on_exit_process(event->message.process_id);
        return;
    }
    if (event->message.process_id == GetCurrentProcessId()) return;     /* our own repair */
    service = find_service(event->message.name);
    switch (event->message.kind)
    {
    case MESSAGE_CREATED:
        forget_history(service);
        note(L"created", service->name, L"");
        break;
    case MESSAGE_REGISTERED:
        service->state = SERVICE_START_PENDING;
        track_process(service, event->message.process_id);
        break;
    case MESSAGE_STATUS:
        on_status(service, &event->message);
        break;
    }
}

static void run_until(HANDLE stop)
{
    HANDLE handles[] = { stop, event_posted };
    struct event *event;
    do
    {
        DWORD wait = INFINITE, next;
        ULONGLONG now;
        while ((event = take_event()))
        {
            handle(event);
            free(event);
        }
        now = GetTickCount64();
        for (struct service *service = services; service; service = service->next)
        {
            if ((next = judge_ended(service, now)) < wait) wait = next;
            if ((next = perform_due(service, now)) < wait) wait = next;
        }
        if (WaitForMultipleObjects(2, handles, FALSE, wait) == WAIT_OBJECT_0) return;
    }
    while (TRUE);
}

int wmain(int count, WCHAR **arguments)
{
    HANDLE stop = CreateEventW(NULL, TRUE, FALSE, STOP_EVENT);
    if (count != 2 || !stop) return 2;
    if (!wcscmp(arguments[1], L"--stop")) return SetEvent(stop) ? 0 : 1;
    open_log(arguments[1]);
    if (!start_messages() || !connect_scm())
    {
        note(L"error", NULL, L"code=%lu", GetLastError());
        return 1;
    }
    track_running_services();
    note(L"ready", NULL, L"pid=%lu", GetCurrentProcessId());
    run_until(stop);
    note(L"ended", NULL, L"");
    return 0;
}
