/* Services\NAME\Security, value Security: a self-relative security descriptor, as Windows stores it. */
#include "shim.h"
#include <sddl.h>

/* What Windows gives a new service. */
#define DEFAULT_SECURITY L"O:SYG:SYD:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)(A;;CCLCSWLOCRRC;;;SU)"
#define ALL_PARTS (OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION | SACL_SECURITY_INFORMATION)

PSECURITY_DESCRIPTOR security_in(HKEY key)
{
    DWORD size;
    PSECURITY_DESCRIPTOR security = get_bytes(key, L"Security", &size);
    RegCloseKey(key);
    return security;
}

static PSECURITY_DESCRIPTOR stored_security(HKEY service)
{
    HKEY key;
    return RegOpenKeyExW(service, L"Security", 0, KEY_READ, &key) ? NULL : security_in(key);
}

static PSECURITY_DESCRIPTOR current_security(HKEY key)
{
    PSECURITY_DESCRIPTOR security = stored_security(key), made = NULL;
    ULONG size;
    if (security || !ConvertStringSecurityDescriptorToSecurityDescriptorW(DEFAULT_SECURITY, SDDL_REVISION_1, &made, &size)) return security;
    if ((security = allocate(size))) memcpy(security, made, size);
    LocalFree(made);
    return security;
}

/* Copies the parts named by `which` into an absolute descriptor that goes on pointing into `from`. */
static void take_parts(PSECURITY_DESCRIPTOR to, PSECURITY_DESCRIPTOR from, SECURITY_INFORMATION which)
{
    PSID sid;
    PACL acl;
    BOOL present, defaulted;
    SECURITY_DESCRIPTOR_CONTROL control;
    DWORD revision;
    if (!from || !GetSecurityDescriptorControl(from, &control, &revision)) return;
    if (which & OWNER_SECURITY_INFORMATION && GetSecurityDescriptorOwner(from, &sid, &defaulted)) SetSecurityDescriptorOwner(to, sid, defaulted);
    if (which & GROUP_SECURITY_INFORMATION && GetSecurityDescriptorGroup(from, &sid, &defaulted)) SetSecurityDescriptorGroup(to, sid, defaulted);
    if (which & DACL_SECURITY_INFORMATION && GetSecurityDescriptorDacl(from, &present, &acl, &defaulted))
    {
        SetSecurityDescriptorDacl(to, TRUE, present ? acl : NULL, defaulted);
        SetSecurityDescriptorControl(to, SE_DACL_PROTECTED, control & SE_DACL_PROTECTED);
    }
    if (which & SACL_SECURITY_INFORMATION && GetSecurityDescriptorSacl(from, &present, &acl, &defaulted) && present)
        SetSecurityDescriptorSacl(to, TRUE, acl, defaulted);
}

/* The right that each part needs, to read it or to write it. */
static DWORD needed_access(SECURITY_INFORMATION which, DWORD for_owner, DWORD for_dacl)
{
    DWORD access = 0;
    if (which & (OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION)) access |= for_owner;
    if (which & DACL_SECURITY_INFORMATION) access |= for_dacl;
    if (which & SACL_SECURITY_INFORMATION) access |= ACCESS_SYSTEM_SECURITY;
    return access;
}

BOOL WINAPI Shim_QueryServiceObjectSecurity(SC_HANDLE handle, SECURITY_INFORMATION which, PSECURITY_DESCRIPTOR buffer, DWORD size, DWORD *needed)
{
    SECURITY_DESCRIPTOR parts;
    PSECURITY_DESCRIPTOR current;
    struct opened opened;
    DWORD error;
    HKEY key;
    if (!needed) return result(ERROR_INVALID_ADDRESS);
    if (!(which & ALL_PARTS)) return result(ERROR_INVALID_PARAMETER);
    if ((error = open_key(handle, needed_access(which, READ_CONTROL, READ_CONTROL), KEY_READ, &key, &opened))) return result(error);
    current = current_security(key);
    RegCloseKey(key);
    InitializeSecurityDescriptor(&parts, SECURITY_DESCRIPTOR_REVISION);
    take_parts(&parts, current, which);
    *needed = GetSecurityDescriptorLength(&parts);
    if (size < *needed) error = ERROR_INSUFFICIENT_BUFFER;
    else if (!MakeSelfRelativeSD(&parts, buffer, needed)) error = GetLastError();
    release(current);
    return result(error);
}

static DWORD store(HKEY key, PSECURITY_DESCRIPTOR parts)
{
    DWORD error, size = GetSecurityDescriptorLength(parts);
    PSECURITY_DESCRIPTOR flat = allocate(size);
    HKEY sub;
    if (!flat) return ERROR_NOT_ENOUGH_MEMORY;
    if (!MakeSelfRelativeSD(parts, flat, &size)) error = GetLastError();
    else if (!(error = RegCreateKeyExW(key, L"Security", 0, NULL, 0, KEY_WRITE, NULL, &sub, NULL)))
    {
        error = set_bytes(sub, L"Security", REG_BINARY, flat, size);
        RegCloseKey(sub);
    }
    release(flat);
    return error;
}

BOOL WINAPI Shim_SetServiceObjectSecurity(SC_HANDLE handle, SECURITY_INFORMATION which, PSECURITY_DESCRIPTOR security)
{
    SECURITY_DESCRIPTOR parts;
    PSECURITY_DESCRIPTOR current;
    struct opened opened;
    DWORD error;
    HKEY key;
    if (!(which & ALL_PARTS) || !security || !IsValidSecurityDescriptor(security)) return result(ERROR_INVALID_PARAMETER);
    error = open_key(handle, needed_access(which, WRITE_OWNER, WRITE_DAC), KEY_READ | KEY_WRITE, &key, &opened);
    if (error) return result(error);
    if (get_dword(key, L"DeleteFlag", 0)) error = ERROR_SERVICE_MARKED_FOR_DELETE;
    else
    {
        current = current_security(key);
        InitializeSecurityDescriptor(&parts, SECURITY_DESCRIPTOR_REVISION);
        take_parts(&parts, current, ALL_PARTS & ~which);
        take_parts(&parts, security, which);
        error = store(key, &parts);
        release(current);
    }
    RegCloseKey(key);
    return result(error);
}
