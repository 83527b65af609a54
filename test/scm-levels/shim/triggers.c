/* Level 8: TriggerInfo\N with Type and Action REG_DWORD, GUID REG_BINARY, and DataTypeK REG_DWORD, DataK REG_BINARY for each item. */
#include "shim.h"

#define MOST_TRIGGERS 64
#define MOST_ITEMS 64
#define MOST_BYTES 1024

static const WCHAR *numbered(WCHAR *buffer, const WCHAR *name, DWORD number)
{
    WCHAR digits[10];
    DWORD count = 0, at = wcslen(name);
    wcscpy(buffer, name);
    do digits[count++] = L'0' + number % 10; while (number /= 10);
    while (count) buffer[at++] = digits[--count];
    buffer[at] = 0;
    return buffer;
}

static BOOL is_valid(const SERVICE_TRIGGER *trigger)
{
    DWORD type = trigger->dwTriggerType;
    if (!type || (type > 7 && type != SERVICE_TRIGGER_TYPE_CUSTOM && type != SERVICE_TRIGGER_TYPE_AGGREGATE)) return FALSE;
    if (!trigger->dwAction || trigger->dwAction > 2 || !trigger->pTriggerSubtype) return FALSE;
    if (trigger->cDataItems > MOST_ITEMS || (trigger->cDataItems && !trigger->pDataItems)) return FALSE;
    for (DWORD i = 0; i < trigger->cDataItems; i++)
    {
        const SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *item = trigger->pDataItems + i;
        if (item->cbData > MOST_BYTES || (item->cbData && !item->pData)) return FALSE;
        if (!item->dwDataType || item->dwDataType > SERVICE_TRIGGER_DATA_TYPE_KEYWORD_ALL) return FALSE;
    }
    return TRUE;
}

static DWORD write_trigger(HKEY key, const SERVICE_TRIGGER *trigger)
{
    WCHAR name[32];
    DWORD error = set_dword(key, L"Type", trigger->dwTriggerType);
    if (!error) error = set_dword(key, L"Action", trigger->dwAction);
    if (!error) error = set_bytes(key, L"GUID", REG_BINARY, trigger->pTriggerSubtype, sizeof(GUID));
    for (DWORD i = 0; i < trigger->cDataItems && !error; i++)
    {
        const SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *item = trigger->pDataItems + i;
        error = set_dword(key, numbered(name, L"DataType", i), item->dwDataType);
        if (!error) error = set_bytes(key, numbered(name, L"Data", i), REG_BINARY, item->pData, item->cbData);
    }
    return error;
}

DWORD set_triggers(HKEY key, const SERVICE_TRIGGER_INFO *info)
{
    WCHAR name[32];
    HKEY root, sub;
    DWORD error;
    if (info->pReserved || info->cTriggers > MOST_TRIGGERS || (info->cTriggers && !info->pTriggers)) return ERROR_INVALID_PARAMETER;
    for (DWORD i = 0; i < info->cTriggers; i++)
        if (!is_valid(info->pTriggers + i)) return ERROR_INVALID_PARAMETER;
    error = RegDeleteTreeW(key, L"TriggerInfo");
    /* Documented: removing triggers from a service that has none fails. */
    if (!info->cTriggers) return error == ERROR_FILE_NOT_FOUND ? ERROR_INVALID_PARAMETER : error;
    if ((error = RegCreateKeyExW(key, L"TriggerInfo", 0, NULL, 0, KEY_ALL_ACCESS, NULL, &root, NULL))) return error;
    for (DWORD i = 0; i < info->cTriggers && !error; i++)
    {
        error = RegCreateKeyExW(root, numbered(name, L"", i), 0, NULL, 0, KEY_ALL_ACCESS, NULL, &sub, NULL);
        if (error) break;
        error = write_trigger(sub, info->pTriggers + i);
        RegCloseKey(sub);
    }
    RegCloseKey(root);
    return error;
}

static DWORD count_triggers(HKEY root)
{
    WCHAR name[32];
    HKEY sub;
    DWORD count = 0;
    while (count < MOST_TRIGGERS && !RegOpenKeyExW(root, numbered(name, L"", count), 0, KEY_READ, &sub))
    {
        RegCloseKey(sub);
        count++;
    }
    return count;
}

static void read_items(HKEY key, SERVICE_TRIGGER *trigger, struct output *out)
{
    SERVICE_TRIGGER_SPECIFIC_DATA_ITEM uncounted, *items = NULL;
    WCHAR name[32];
    DWORD count = 0;
    while (count < MOST_ITEMS && get_dword(key, numbered(name, L"DataType", count), 0)) count++;
    if (count) items = put(out, NULL, count * sizeof(*items), sizeof(void *));
    trigger->cDataItems = count;
    trigger->pDataItems = items;
    for (DWORD i = 0; i < count; i++)
    {
        SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *item = items ? items + i : &uncounted;
        BYTE *bytes;
        item->dwDataType = get_dword(key, numbered(name, L"DataType", i), 0);
        bytes = get_bytes(key, numbered(name, L"Data", i), &item->cbData);
        item->pData = put(out, bytes, item->cbData, sizeof(void *));
        release(bytes);
    }
}

void get_triggers(HKEY key, struct output *out)
{
    SERVICE_TRIGGER_INFO uncounted, *info = put(out, NULL, sizeof(*info), sizeof(void *));
    SERVICE_TRIGGER spare, *triggers = NULL;
    WCHAR name[32];
    HKEY root, sub;
    DWORD count, size;
    if (RegOpenKeyExW(key, L"TriggerInfo", 0, KEY_READ, &root)) return;
    count = count_triggers(root);
    if (count) triggers = put(out, NULL, count * sizeof(*triggers), sizeof(void *));
    if (!info) info = &uncounted;
    info->cTriggers = count;
    info->pTriggers = triggers;
    for (DWORD i = 0; i < count; i++)
    {
        SERVICE_TRIGGER *trigger = triggers ? triggers + i : &spare;
        void *subtype;
        if (RegOpenKeyExW(root, numbered(name, L"", i), 0, KEY_READ, &sub)) continue;
        trigger->dwTriggerType = get_dword(sub, L"Type", 0);
        trigger->dwAction = get_dword(sub, L"Action", 0);
        subtype = get_bytes(sub, L"GUID", &size);
        trigger->pTriggerSubtype = put(out, size == sizeof(GUID) ? subtype : NULL, sizeof(GUID), 4);
        release(subtype);
        read_items(sub, trigger, out);
        RegCloseKey(sub);
    }
    RegCloseKey(root);
}
