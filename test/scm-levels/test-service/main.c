/*
 * A service for the tests of the shim and the agent; its binary path says how it behaves:
 *   run                    runs until it is stopped
 *   exit MS CODE           runs for MS, then its process ends without a word
 *   stop MS CODE SPECIFIC  runs for MS, then reports STOPPED with these codes
 *   slow WHEN              is START_PENDING for so long, then runs
 *   late WHEN              connects to the SCM after so long, then runs
 *   die WHEN               its process ends after so long in START_PENDING
 *   hang                   stays in STOP_PENDING when it is stopped
 *   stopcode CODE          reports STOPPED with CODE when it is stopped
 * WHEN: milliseconds, or a file that is waited for.
 */
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <winsvc.h>
#include <wchar.h>
#include <stdlib.h>

static int count;
static WCHAR **words;
static SERVICE_STATUS_HANDLE handle;
static HANDLE stop;

static DWORD number(int at) { return count > at ? wcstoul(words[at], NULL, 0) : 0; }
static BOOL is(const WCHAR *word) { return count > 1 && !wcscmp(words[1], word); }

static void wait_until(const WCHAR *when)
{
    if (iswdigit(*when)) Sleep(wcstoul(when, NULL, 0));
    else while (GetFileAttributesW(when) == INVALID_FILE_ATTRIBUTES) Sleep(10);
}

static void report(DWORD state, DWORD code, DWORD specific)
{
    SERVICE_STATUS status = { SERVICE_WIN32_OWN_PROCESS, state, state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0, code, specific, 0, 3000 };
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD code, DWORD type, void *data, void *context)
{
    (void)type, (void)data, (void)context;
    if (code != SERVICE_CONTROL_STOP) return NO_ERROR;
    report(SERVICE_STOP_PENDING, 0, 0);
    SetEvent(stop);
    return NO_ERROR;
}

static void WINAPI service_main(DWORD argument_count, WCHAR **arguments)
{
    (void)argument_count;
    handle = RegisterServiceCtrlHandlerExW(arguments[0], control, NULL);
    report(SERVICE_START_PENDING, 0, 0);
    if (is(L"die") || is(L"slow")) wait_until(words[2]);
    if (is(L"die")) TerminateProcess(GetCurrentProcess(), 9);
    report(SERVICE_RUNNING, 0, 0);
    WaitForSingleObject(stop, is(L"exit") || is(L"stop") ? number(2) : INFINITE);
    if (is(L"exit") && WaitForSingleObject(stop, 0)) TerminateProcess(GetCurrentProcess(), number(3));
    if (is(L"hang")) Sleep(INFINITE);
    if (is(L"stopcode")) report(SERVICE_STOPPED, number(2), 0);
    else if (is(L"stop") && WaitForSingleObject(stop, 0)) report(SERVICE_STOPPED, number(3), number(4));
    else report(SERVICE_STOPPED, 0, 0);
}

int wmain(int argument_count, WCHAR **arguments)
{
    SERVICE_TABLE_ENTRYW table[] = { { (WCHAR *)L"", service_main }, { NULL, NULL } };
    count = argument_count;
    words = arguments;
    stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    if (is(L"late")) wait_until(words[2]);
    return StartServiceCtrlDispatcherW(table) ? 0 : 1;
}
