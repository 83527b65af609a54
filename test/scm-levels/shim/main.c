#include "shim.h"

/*
 * Windows drops services that are marked for deletion when it boots; Wine's services.exe would load them again. It loads this
 * library before it reads its database.
 */
static void drop_deleted_services(void)
{
    WCHAR name[MAX_SERVICE_NAME + 1];
    DWORD length = MAX_SERVICE_NAME + 1;
    HKEY services, key;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, SERVICES_KEY, 0, KEY_ALL_ACCESS, &services)) return;
    for (DWORD i = 0; !RegEnumKeyExW(services, i, name, &length, NULL, NULL, NULL, NULL); length = MAX_SERVICE_NAME + 1)
    {
        BOOL deleted = FALSE;
        if (!RegOpenKeyExW(services, name, 0, KEY_READ, &key))
        {
            deleted = get_dword(key, L"DeleteFlag", 0) != 0;
            RegCloseKey(key);
        }
        if (!deleted || RegDeleteTreeW(services, name)) i++;
    }
    RegCloseKey(services);
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, void *reserved)
{
    (void)reserved;
    if (reason != DLL_PROCESS_ATTACH) return TRUE;
    DisableThreadLibraryCalls(instance);
    if (is_program(L"\\services.exe")) drop_deleted_services();
    else apply_environment();
    return TRUE;
}
