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

/* By way of the mailslot: what the process reported last may still be on its way there, and comes first. */
void post_exit(DWORD process_id)
{
    struct message message = { .kind = MESSAGE_ENDED, .process_id = process_id };
    DWORD written;
    HANDLE to = CreateFileW(MESSAGE_SLOT, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    if (to == INVALID_HANDLE_VALUE || !WriteFile(to, &message, sizeof(message), &written, NULL)) note(L"error", NULL, L"api=post_exit code=%lu", GetLastError());
    if (to != INVALID_HANDLE_VALUE) CloseHandle(to);
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
