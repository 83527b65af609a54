#include <stdarg.h>
#include <stdio.h>
#include "recovery.h"

static const WCHAR *path;
static CRITICAL_SECTION section;

/* Open only while a line is written: a reader that shares nothing would fail otherwise. While such a one reads, we wait. */
static FILE *open_file(void)
{
    FILE *file;
    for (int tries = 0; !(file = _wfopen(path, L"ab")) && tries < 200; tries++) Sleep(5);
    return file;
}

void open_log(const WCHAR *log)
{
    path = log;
    InitializeCriticalSection(&section);
}

WCHAR *quote(const WCHAR *text)
{
    WCHAR *quoted = calloc(wcslen(text) * 2 + 3, sizeof(WCHAR)), *to = quoted;
    *to++ = L'"';
    for (; *text; text++)
    {
        if (*text == L'"' || *text == L'\\') *to++ = L'\\';
        *to++ = *text < L' ' ? L' ' : *text;
    }
    *to = L'"';
    return quoted;
}

void note(const WCHAR *event, const WCHAR *service, const WCHAR *format, ...)
{
    static WCHAR line[20000];
    static char bytes[60000];
    WCHAR *name = service ? quote(service) : NULL;
    SYSTEMTIME time;
    va_list arguments;
    FILE *file;
    int used;
    EnterCriticalSection(&section);
    GetLocalTime(&time);
    used = swprintf(line, 1024, L"time=%02d:%02d:%02d.%03d ms=%I64u event=%ls", time.wHour, time.wMinute, time.wSecond, time.wMilliseconds, GetTickCount64(), event);
    if (name) used += swprintf(line + used, 1024, L" service=%ls", name);
    if (*format)
    {
        line[used++] = L' ';
        va_start(arguments, format);
        _vsnwprintf(line + used, ARRAYSIZE(line) - used - 1, format, arguments);
        va_end(arguments);
    }
    WideCharToMultiByte(CP_UTF8, 0, line, -1, bytes, sizeof(bytes), NULL, NULL);
    if ((file = open_file()))
    {
        fprintf(file, "%s\n", bytes);
        fclose(file);
    }
    LeaveCriticalSection(&section);
    free(name);
}
