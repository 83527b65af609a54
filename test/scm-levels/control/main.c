/*
 * control.exe NAME CONTROL [EVENT-TYPE [DATA]]: lets a running service get a control as from Windows, with data in hexadecimal digits (the
 * shim's inject.c). The exit code is a Win32 error: what the service's handler returned; 1052
 * when the service does not accept the control, 2 when no such service runs.
 */
#include <stdio.h>
#include <stdlib.h>
#define PSAPI_VERSION 2
#include <windows.h>
#include <psapi.h>
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

static DWORD process_of(const WCHAR *name)
{
    SERVICE_STATUS_PROCESS status = { 0 };
    DWORD needed;
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT), service = manager ? OpenServiceW(manager, name, SERVICE_QUERY_STATUS) : NULL;
    if (service) QueryServiceStatusEx(service, SC_STATUS_PROCESS_INFO, (BYTE *)&status, sizeof(status), &needed);
    if (service) CloseServiceHandle(service);
    if (manager) CloseServiceHandle(manager);
    return status.dwProcessId;
}

/* The shim's function in another process, where the library may lie elsewhere than here. */
static LPTHREAD_START_ROUTINE deliver_in(HANDLE process)
{
    HMODULE own = GetModuleHandleW(L"sechost.dll"), modules[1024];
    ULONG_PTR offset = (ULONG_PTR)GetProcAddress(own, DELIVER_CONTROL) - (ULONG_PTR)own;
    WCHAR name[MAX_PATH];
    DWORD size = 0;
    if (!EnumProcessModules(process, modules, sizeof(modules), &size)) return NULL;
    for (DWORD i = 0; i < size / sizeof(*modules) && i < 1024; i++)
        if (GetModuleBaseNameW(process, modules[i], name, MAX_PATH) && !_wcsicmp(name, L"sechost.dll"))
            return (LPTHREAD_START_ROUTINE)((ULONG_PTR)modules[i] + offset);
    return NULL;
}

static DWORD deliver(HANDLE process, const struct control_message *message)
{
    DWORD result = ERROR_GEN_FAILURE;
    LPTHREAD_START_ROUTINE start = deliver_in(process);
    void *copy = VirtualAllocEx(process, NULL, sizeof(*message), MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    HANDLE thread = NULL;
    if (start && copy && WriteProcessMemory(process, copy, message, sizeof(*message), NULL))
        thread = CreateRemoteThread(process, NULL, 0, start, copy, 0, NULL);
    if (!thread) return GetLastError();
    WaitForSingleObject(thread, INFINITE);
    GetExitCodeThread(thread, &result);
    CloseHandle(thread);
    VirtualFreeEx(process, copy, 0, MEM_RELEASE);
    return result;
}

int wmain(int argc, WCHAR **argv)
{
    struct control_message message = { 0 };
    DWORD id;
    HANDLE process;
    if (argc < 3 || argc > 5 || wcslen(argv[1]) > MAX_SERVICE_NAME) return ERROR_INVALID_PARAMETER;
    wcscpy(message.name, argv[1]);
    message.control = wcstoul(argv[2], NULL, 0);
    message.event_type = argc > 3 ? wcstoul(argv[3], NULL, 0) : 0;
    if (argc > 4 && !read_hex(argv[4], &message)) return ERROR_INVALID_PARAMETER;
    if (!(id = process_of(argv[1]))) return ERROR_FILE_NOT_FOUND;
    if (!(process = OpenProcess(PROCESS_ALL_ACCESS, FALSE, id))) return (int)GetLastError();
    return (int)deliver(process, &message);
}
