/* An SC_HANDLE says nothing about its service, so the shim notes the name and the granted rights when one is opened. */
#include "shim.h"

struct entry { struct entry *next; SC_HANDLE handle; struct opened opened; };
static struct entry *entries;
static SRWLOCK lock = SRWLOCK_INIT;

SC_HANDLE remember(SC_HANDLE handle, const WCHAR *name, DWORD access)
{
    DWORD last_error = GetLastError();
    struct entry *entry;
    if (handle && name && wcslen(name) <= MAX_SERVICE_NAME && (entry = allocate(sizeof(*entry))))
    {
        entry->handle = handle;
        entry->opened.access = access;
        wcscpy(entry->opened.name, name);
        AcquireSRWLockExclusive(&lock);
        entry->next = entries;
        entries = entry;
        ReleaseSRWLockExclusive(&lock);
    }
    SetLastError(last_error);
    return handle;
}

static void forget(SC_HANDLE handle)
{
    struct entry **place, *found = NULL;
    AcquireSRWLockExclusive(&lock);
    for (place = &entries; *place; place = &(*place)->next)
    {
        if ((*place)->handle != handle) continue;
        found = *place;
        *place = found->next;
        break;
    }
    ReleaseSRWLockExclusive(&lock);
    release(found);
}

BOOL lookup(SC_HANDLE handle, struct opened *opened)
{
    struct entry *entry;
    AcquireSRWLockShared(&lock);
    for (entry = entries; entry && entry->handle != handle; entry = entry->next);
    if (entry) memcpy(opened, &entry->opened, sizeof(*opened));
    ReleaseSRWLockShared(&lock);
    return entry != NULL;
}

DWORD check_handle(SC_HANDLE handle, DWORD needed_access, struct opened *opened)
{
    if (!lookup(handle, opened)) return ERROR_INVALID_HANDLE;
    return (opened->access & needed_access) == needed_access ? 0 : ERROR_ACCESS_DENIED;
}

DWORD open_key(SC_HANDLE handle, DWORD needed_access, REGSAM rights, HKEY *key, struct opened *opened)
{
    DWORD error = check_handle(handle, needed_access, opened);
    *key = NULL;
    if (!error) error = open_named_key(opened->name, L"", rights, key);
    /* Wine's own winedevice services have no key. Reading from no key finds nothing, so they have every default. */
    return error == ERROR_SERVICE_DOES_NOT_EXIST && rights == KEY_READ ? 0 : error;
}

SC_HANDLE WINAPI Shim_OpenServiceW(SC_HANDLE manager, const WCHAR *name, DWORD access)
{
    DWORD granted, error;
    SC_HANDLE handle = OpenServiceW(manager, name, access);
    if (!handle) return NULL;
    if (!(error = grant_access(name, access, &granted))) return remember(handle, name, granted);
    CloseServiceHandle(handle);
    SetLastError(error);
    return NULL;
}

SC_HANDLE WINAPI Shim_OpenServiceA(SC_HANDLE manager, const char *name, DWORD access)
{
    WCHAR *wide = widen(name);
    SC_HANDLE handle = Shim_OpenServiceW(manager, wide, access);
    release(wide);
    return handle;
}

BOOL WINAPI Shim_CloseServiceHandle(SC_HANDLE handle)
{
    forget(handle);         /* before it is closed: another thread may get the same value at once */
    return CloseServiceHandle(handle);
}

BOOL WINAPI Shim_DeleteService(SC_HANDLE handle)
{
    struct opened opened;
    HKEY key;
    BOOL deleted = DeleteService(handle);
    DWORD last_error = GetLastError();
    /* The caller's handle keeps the key alive until it is closed. */
    if (deleted && !open_key(handle, 0, KEY_WRITE, &key, &opened))
    {
        set_dword(key, L"DeleteFlag", 1);
        RegCloseKey(key);
    }
    SetLastError(last_error);
    return deleted;
}
