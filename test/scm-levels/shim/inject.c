/*
 * Controls that only Windows itself sends: session, power, device, time and shutdown controls, with their data, at the request of a test
 * (control.exe). A service that does not accept one does not get it, as from the SCM.
 */
#include "shim.h"

#define MAX_RECEIVERS 16

struct receiver
{
    WCHAR name[MAX_SERVICE_NAME + 1];
    SERVICE_STATUS_HANDLE handle;
    LPHANDLER_FUNCTION_EX handler;
    void *context;
    volatile DWORD accepted;
};

static struct receiver receivers[MAX_RECEIVERS];
static LONG receiver_count;
static SRWLOCK one_at_a_time = SRWLOCK_INIT;

/* The SERVICE_ACCEPT_* bit of a control; 0 for those that need none. */
static DWORD accept_bit(DWORD control)
{
    switch (control)
    {
    case SERVICE_CONTROL_STOP: return SERVICE_ACCEPT_STOP;
    case SERVICE_CONTROL_PAUSE: case SERVICE_CONTROL_CONTINUE: return SERVICE_ACCEPT_PAUSE_CONTINUE;
    case SERVICE_CONTROL_SHUTDOWN: return SERVICE_ACCEPT_SHUTDOWN;
    case SERVICE_CONTROL_PARAMCHANGE: return SERVICE_ACCEPT_PARAMCHANGE;
    case SERVICE_CONTROL_HARDWAREPROFILECHANGE: return SERVICE_ACCEPT_HARDWAREPROFILECHANGE;
    case SERVICE_CONTROL_POWEREVENT: return SERVICE_ACCEPT_POWEREVENT;
    case SERVICE_CONTROL_SESSIONCHANGE: return SERVICE_ACCEPT_SESSIONCHANGE;
    case SERVICE_CONTROL_PRESHUTDOWN: return SERVICE_ACCEPT_PRESHUTDOWN;
    case SERVICE_CONTROL_TIMECHANGE: return SERVICE_ACCEPT_TIMECHANGE;
    case SERVICE_CONTROL_TRIGGEREVENT: return SERVICE_ACCEPT_TRIGGEREVENT;
    default: return 0;
    }
}

static DWORD answer(const struct receiver *receiver, struct control_message *message)
{
    DWORD bit = accept_bit(message->control);
    if (bit && !(receiver->accepted & bit)) return ERROR_INVALID_SERVICE_CONTROL;
    return receiver->handler(message->control, message->event_type, message->size ? message->data : NULL, receiver->context);
}

/* A service that starts again in its process registers again: it keeps its pipe. */
static struct receiver *find_receiver(const WCHAR *name)
{
    for (LONG i = 0; i < receiver_count && i < MAX_RECEIVERS; i++)
        if (CompareStringOrdinal(receivers[i].name, -1, name, -1, TRUE) == CSTR_EQUAL) return &receivers[i];
    return NULL;
}

/* A thread's own function, and exported under a number: control.exe starts a thread with it in the service's process. */
DWORD WINAPI deliver_control(void *parameter)
{
    struct control_message *message = parameter;
    struct receiver *receiver = find_receiver(message->name);
    DWORD result;
    if (!receiver) return ERROR_FILE_NOT_FOUND;
    AcquireSRWLockExclusive(&one_at_a_time);
    result = answer(receiver, message);
    ReleaseSRWLockExclusive(&one_at_a_time);
    return result;
}

void receive_controls(const WCHAR *name, LPHANDLER_FUNCTION_EX handler, void *context, SERVICE_STATUS_HANDLE handle)
{
    struct receiver *receiver;
    LONG place;
    if (!handle || !name || wcslen(name) > MAX_SERVICE_NAME) return;
    if ((receiver = find_receiver(name)))
    {
        receiver->handle = handle;
        receiver->context = context;
        receiver->handler = handler;
        return;
    }
    if ((place = InterlockedIncrement(&receiver_count) - 1) >= MAX_RECEIVERS) return;
    receiver = &receivers[place];
    wcscpy(receiver->name, name);
    receiver->handle = handle;
    receiver->handler = handler;
    receiver->context = context;
}

void accept_controls(SERVICE_STATUS_HANDLE handle, DWORD accepted)
{
    for (LONG i = 0; i < receiver_count && i < MAX_RECEIVERS; i++)
        if (receivers[i].handle == handle) receivers[i].accepted = accepted;
}
