/*
 * control.exe NAME CONTROL [EVENT-TYPE [DATA]]: lets a running service get a control as from Windows, with data in hexadecimal digits (the
 * shim's inject.c). The exit code is a Win32 error: what the service's handler returned; 1052
 * when the service does not accept the control, 2 when no such service runs.
 */
#include <stdio.h>
#include <stdlib.h>
#include "../shared/message.h"

static BOOL read_hex(const WCHAR *text, struct control_message *message)
{
    for (; text[0] && text[1]; text += 2)
    {
        WCHAR digits[3] = { text[0], text[1], 0 }, *end;
        if (message->size == sizeof(message->data)) return FALSE;
        message->data[message->size++] = (BYTE)wcstoul(digits, &end, 16);
        if (*end) return FALSE;
    }
    return !text[0];
}

int wmain(int argc, WCHAR **argv)
{
    WCHAR path[MAX_SERVICE_NAME + 64] = CONTROL_PIPE;
    struct control_message message = { 0 };
    DWORD result, length;
    if (argc < 3 || argc > 5 || wcslen(argv[1]) > MAX_SERVICE_NAME) return ERROR_INVALID_PARAMETER;
    message.control = wcstoul(argv[2], NULL, 0);
    message.event_type = argc > 3 ? wcstoul(argv[3], NULL, 0) : 0;
    if (argc > 4 && !read_hex(argv[4], &message)) return ERROR_INVALID_PARAMETER;
    wcscat(path, argv[1]);
    /* One that is busy with another control is waited for. */
    if (!CallNamedPipeW(path, &message, sizeof(message), &result, sizeof(result), &length, 10000)) return (int)GetLastError();
    return (int)result;
}
