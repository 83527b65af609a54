#include "shim.h"

/* With one question to wineserver, as every OpenService asks it: each takes about as long as the rest of the call. */
DWORD open_named_key(const WCHAR *service, const WCHAR *below, REGSAM rights, HKEY *key)
{
    static const WCHAR services[] = SERVICES_KEY L"\\";
    WCHAR path[sizeof(services) / sizeof(WCHAR) + MAX_SERVICE_NAME + 16];
    DWORD error;
    *key = NULL;
    if (wcslen(service) > MAX_SERVICE_NAME || wcspbrk(service, L"\\/")) return ERROR_SERVICE_DOES_NOT_EXIST;
    wcscpy(path, services);
    wcscat(path, service);
    wcscat(path, below);
    error = RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, rights, key);
    return error == ERROR_FILE_NOT_FOUND ? ERROR_SERVICE_DOES_NOT_EXIST : error;
}

DWORD set_bytes(HKEY key, const WCHAR *value, DWORD type, const void *bytes, DWORD size)
{
    return RegSetValueExW(key, value, 0, type, bytes, size);
}

DWORD set_dword(HKEY key, const WCHAR *value, DWORD number)
{
    return set_bytes(key, value, REG_DWORD, &number, sizeof(number));
}

DWORD get_dword(HKEY key, const WCHAR *value, DWORD otherwise)
{
    DWORD number, type, size = sizeof(number);
    DWORD error = RegQueryValueExW(key, value, NULL, &type, (BYTE *)&number, &size);
    return !error && type == REG_DWORD && size == sizeof(number) ? number : otherwise;
}

DWORD set_text(HKEY key, const WCHAR *value, const WCHAR *text)
{
    if (!text) return 0;
    if (!*text) return delete_value(key, value);
    return set_bytes(key, value, REG_SZ, text, (wcslen(text) + 1) * sizeof(WCHAR));
}

DWORD delete_value(HKEY key, const WCHAR *value)
{
    DWORD error = RegDeleteValueW(key, value);
    return error == ERROR_FILE_NOT_FOUND ? 0 : error;
}

void *get_bytes(HKEY key, const WCHAR *value, DWORD *size)
{
    DWORD type, length = 0;
    BYTE *bytes;
    *size = 0;
    if (RegQueryValueExW(key, value, NULL, &type, NULL, &length)) return NULL;
    if (!(bytes = allocate(length + 2 * sizeof(WCHAR)))) return NULL;
    if (RegQueryValueExW(key, value, NULL, &type, bytes, &length))
    {
        release(bytes);
        return NULL;
    }
    *size = length;
    return bytes;
}
