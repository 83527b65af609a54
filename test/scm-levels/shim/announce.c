/*
 * Tells the recovery agent what a service process reports. Asking the SCM again and again instead would miss a service that
 * stops with an error and starts again at once, and would cost more.
 */
#include "shim.h"

/* Kept open: opening it for each message would take about as long as a status takes. */
static HANDLE slot = INVALID_HANDLE_VALUE;

static void send(const struct message *message)
{
    DWORD written;
    HANDLE opened;
    if (slot != INVALID_HANDLE_VALUE && WriteFile(slot, message, sizeof(*message), &written, NULL)) return;
    /* The first one, or the agent has started anew. */
    opened = CreateFileW(MESSAGE_SLOT, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    if (opened != INVALID_HANDLE_VALUE) WriteFile(opened, message, sizeof(*message), &written, NULL);
    opened = InterlockedExchangePointer(&slot, opened);
    if (opened != INVALID_HANDLE_VALUE) CloseHandle(opened);
}

void announce(enum message_kind kind, const WCHAR *name, const SERVICE_STATUS *status)
{
    struct message message;
    DWORD last_error = GetLastError();
    if (wcslen(name) <= MAX_SERVICE_NAME)
    {
        memset(&message, 0, sizeof(message));
        message.kind = kind;
        message.process_id = GetCurrentProcessId();
        wcscpy(message.name, name);
        if (status)
        {
            message.state = status->dwCurrentState;
            message.win32_exit_code = status->dwWin32ExitCode;
            message.service_exit_code = status->dwServiceSpecificExitCode;
        }
        send(&message);
    }
    SetLastError(last_error);
}

static SERVICE_STATUS_HANDLE registered(SERVICE_STATUS_HANDLE handle, const WCHAR *name)
{
    struct opened opened;
    if (!handle || !name) return handle;
    if (!lookup((SC_HANDLE)handle, &opened)) remember((SC_HANDLE)handle, name, 0);
    announce(MESSAGE_REGISTERED, name, NULL);
    return handle;
}

SERVICE_STATUS_HANDLE WINAPI Shim_RegisterServiceCtrlHandlerExW(const WCHAR *name, LPHANDLER_FUNCTION_EX handler, void *context)
{
    SERVICE_STATUS_HANDLE handle = registered(RegisterServiceCtrlHandlerExW(name, handler, context), name);
    receive_controls(name, handler, context, handle);
    return handle;
}

SERVICE_STATUS_HANDLE WINAPI Shim_RegisterServiceCtrlHandlerW(const WCHAR *name, LPHANDLER_FUNCTION handler)
{
    return registered(RegisterServiceCtrlHandlerW(name, handler), name);
}

SERVICE_STATUS_HANDLE WINAPI Shim_RegisterServiceCtrlHandlerExA(const char *name, LPHANDLER_FUNCTION_EX handler, void *context)
{
    WCHAR *wide = widen(name);
    SERVICE_STATUS_HANDLE handle = registered(RegisterServiceCtrlHandlerExA(name, handler, context), wide);
    release(wide);
    return handle;
}

SERVICE_STATUS_HANDLE WINAPI Shim_RegisterServiceCtrlHandlerA(const char *name, LPHANDLER_FUNCTION handler)
{
    WCHAR *wide = widen(name);
    SERVICE_STATUS_HANDLE handle = registered(RegisterServiceCtrlHandlerA(name, handler), wide);
    release(wide);
    return handle;
}

BOOL WINAPI Shim_SetServiceStatus(SERVICE_STATUS_HANDLE handle, SERVICE_STATUS *status)
{
    struct opened opened;
    /* Told before it is done: after STOPPED the process may end at any moment. */
    if (status) accept_controls(handle, status->dwControlsAccepted);
    if (status && !is_agent() && lookup((SC_HANDLE)handle, &opened)) announce(MESSAGE_STATUS, opened.name, status);
    return SetServiceStatus(handle, status);
}
