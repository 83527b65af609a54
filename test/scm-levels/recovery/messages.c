#include "recovery.h"

HANDLE event_posted;
static HANDLE slot;
static CRITICAL_SECTION section;
static struct event *first, **last = &first;

static void post(struct event *event)
{
    event->next = NULL;
    EnterCriticalSection(&section);
    *last = event;
    last = &event->next;
    LeaveCriticalSection(&section);
    SetEvent(event_posted);
}

struct event *take_event(void)
{
    struct event *event;
    EnterCriticalSection(&section);
    if ((event = first) && !(first = event->next)) last = &first;
    LeaveCriticalSection(&section);
    return event;
}

void post_exit(DWORD process_id)
{
    struct event *event = calloc(1, sizeof(*event));
    event->is_exit = TRUE;
    event->exited = process_id;
    post(event);
}

static DWORD WINAPI read_messages(void *nothing)
{
    struct message message;
    DWORD size;
    (void)nothing;
    while (ReadFile(slot, &message, sizeof(message), &size, NULL))
    {
        struct event *event;
        if (size != sizeof(message)) continue;
        event = calloc(1, sizeof(*event));
        event->message = message;
        event->message.name[MAX_SERVICE_NAME] = 0;
        post(event);
    }
    note(L"error", NULL, L"api=ReadFile code=%lu", GetLastError());
    return 0;
}

BOOL start_messages(void)
{
    InitializeCriticalSection(&section);
    event_posted = CreateEventW(NULL, FALSE, FALSE, NULL);
    slot = CreateMailslotW(MESSAGE_SLOT, 0, MAILSLOT_WAIT_FOREVER, NULL);
    return slot != INVALID_HANDLE_VALUE && CreateThread(NULL, 0, read_messages, NULL, 0, NULL);
}
