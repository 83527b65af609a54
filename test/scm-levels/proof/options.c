#include "proof.h"

const WCHAR *option(const struct options *options, const WCHAR *key)
{
    size_t length = wcslen(key);
    for (int i = 0; i < options->count; i++)
    {
        const WCHAR *argument = options->arguments[i];
        if (!wcsncmp(argument, key, length) && argument[length] == L'=') return argument + length + 1;
    }
    return NULL;
}

DWORD number_option(const struct options *options, const WCHAR *key, DWORD otherwise)
{
    const WCHAR *text = option(options, key);
    return text ? wcstoul(text, NULL, 0) : otherwise;
}

WCHAR *list_option(const struct options *options, const WCHAR *key)
{
    const WCHAR *text = option(options, key);
    WCHAR *list, *at;
    if (!text) return NULL;
    list = calloc(wcslen(text) + 2, sizeof(WCHAR));
    wcscpy(list, text);
    for (at = list; *at; at++) if (*at == L';') *at = 0;
    return list;
}

DWORD parse_hex(const WCHAR *text, DWORD characters, BYTE *bytes)
{
    DWORD count;
    for (count = 0; count < characters / 2; count++)
    {
        WCHAR pair[] = { text[count * 2], text[count * 2 + 1], 0 };
        bytes[count] = (BYTE)wcstoul(pair, NULL, 16);
    }
    return count;
}
