/* What the programs of this folder tell each other. What the shim tells the recovery agent: one message per event, in a mailslot that exists only while the agent runs. */
#ifndef SCM_LEVELS_MESSAGE_H
#define SCM_LEVELS_MESSAGE_H
#include <windows.h>

#define MESSAGE_SLOT L"\\\\.\\mailslot\\scm-levels"
#define AGENT_PROGRAM L"\\recovery.exe"
#define MAX_SERVICE_NAME 256

enum message_kind
{
    MESSAGE_REGISTERED,     /* a service process has registered its control handler */
    MESSAGE_STATUS,         /* a service process is about to report a status */
    MESSAGE_CREATED,        /* CreateService succeeded: a new service, with no history */
    MESSAGE_ENDED,          /* a service process has ended: the agent tells itself, behind all that the process has told */
};

struct message
{
    DWORD kind;
    DWORD process_id;       /* of the sender */
    DWORD state, win32_exit_code, service_exit_code;
    WCHAR name[MAX_SERVICE_NAME + 1];
};

/* What control.exe has the shim tell the service in a process; the answer is a Win32 error. */
#define DELIVER_CONTROL "DeliverControl"

struct control_message
{
    WCHAR name[MAX_SERVICE_NAME + 1];
    DWORD control, event_type, size;
    BYTE data[512];
};

#endif
