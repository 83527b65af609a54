/* What Debian 12's mingw-w64 lacks of the SDK's winsvc.h, with the SDK's names and layout. */
#ifndef SCM_LEVELS_WINSVC_MORE_H
#define SCM_LEVELS_WINSVC_MORE_H
#include <windows.h>
#include <winsvc.h>

#ifndef SERVICE_CONFIG_TRIGGER_INFO
#define SERVICE_CONFIG_TRIGGER_INFO 8
#endif
#ifndef SERVICE_CONFIG_PREFERRED_NODE
#define SERVICE_CONFIG_PREFERRED_NODE 9
#endif
#ifndef SERVICE_CONFIG_LAUNCH_PROTECTED
#define SERVICE_CONFIG_LAUNCH_PROTECTED 12
#endif

#ifdef __MINGW32__
typedef struct { DWORD dwDataType; DWORD cbData; PBYTE pData; } SERVICE_TRIGGER_SPECIFIC_DATA_ITEM;
typedef struct { DWORD dwTriggerType; DWORD dwAction; GUID *pTriggerSubtype; DWORD cDataItems; SERVICE_TRIGGER_SPECIFIC_DATA_ITEM *pDataItems; } SERVICE_TRIGGER;
typedef struct { DWORD cTriggers; SERVICE_TRIGGER *pTriggers; PBYTE pReserved; } SERVICE_TRIGGER_INFO;
typedef struct { USHORT usPreferredNode; BOOLEAN fDelete; } SERVICE_PREFERRED_NODE_INFO;
typedef struct { DWORD dwLaunchProtected; } SERVICE_LAUNCH_PROTECTED_INFO;
#endif

#endif
