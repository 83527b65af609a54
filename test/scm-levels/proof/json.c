#include "proof.h"

static BOOL needs_comma;

static void start(const char *name)
{
    if (needs_comma) putchar(',');
    if (name) printf("\"%s\":", name);
    needs_comma = TRUE;
}

void json_open(const char *name, char bracket)
{
    start(name);
    putchar(bracket);
    needs_comma = FALSE;
}

void json_close(char bracket)
{
    putchar(bracket);
    needs_comma = TRUE;
}

void json_number(const char *name, unsigned long number)
{
    start(name);
    printf("%lu", number);
}

void json_bool(const char *name, BOOL value)
{
    start(name);
    fputs(value ? "true" : "false", stdout);
}

void json_text(const char *name, const WCHAR *text)
{
    int size = text ? WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL) : 0;
    char *bytes = malloc(size + 1), *at;
    start(name);
    if (!text) fputs("null", stdout);
    else
    {
        WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, size, NULL, NULL);
        putchar('"');
        for (at = bytes; *at; at++)
        {
            if (*at == '"' || *at == '\\') printf("\\%c", *at);
            else if ((unsigned char)*at < ' ') printf("\\u%04x", *at);
            else putchar(*at);
        }
        putchar('"');
    }
    free(bytes);
}

void json_list(const char *name, const WCHAR *list)
{
    if (!list)
    {
        json_text(name, NULL);
        return;
    }
    json_open(name, '[');
    for (; *list; list += wcslen(list) + 1) json_text(NULL, list);
    json_close(']');
}

void json_bytes(const char *name, const BYTE *bytes, DWORD count)
{
    start(name);
    putchar('"');
    for (DWORD i = 0; i < count; i++) printf("%02x", bytes[i]);
    putchar('"');
}
