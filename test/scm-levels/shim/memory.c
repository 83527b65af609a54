#include "shim.h"

void *allocate(SIZE_T bytes) { return HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, bytes); }

void release(void *memory)
{
    if (memory) HeapFree(GetProcessHeap(), 0, memory);
}

BOOL result(DWORD error)
{
    if (error) SetLastError(error);
    return !error;
}

DWORD list_length(const WCHAR *list)
{
    DWORD length = 0;
    while (list[length]) length += wcslen(list + length) + 1;
    return length + 1;
}

static WCHAR *widen_characters(const char *text, int characters)
{
    int length = MultiByteToWideChar(CP_ACP, 0, text, characters, NULL, 0);
    WCHAR *wide = allocate((length + 1) * sizeof(WCHAR));
    if (wide) MultiByteToWideChar(CP_ACP, 0, text, characters, wide, length);
    return wide;
}

WCHAR *widen(const char *text) { return text ? widen_characters(text, -1) : NULL; }

WCHAR *widen_list(const char *list)
{
    int length = 0;
    if (!list) return NULL;
    while (list[length]) length += strlen(list + length) + 1;
    return widen_characters(list, length + 1);
}

WCHAR *copy_text(const WCHAR *text)
{
    SIZE_T bytes = (wcslen(text) + 1) * sizeof(WCHAR);
    WCHAR *copy = allocate(bytes);
    if (copy) memcpy(copy, text, bytes);
    return copy;
}
