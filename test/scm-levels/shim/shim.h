/*
 * The shim is a sechost.dll for Wine's prefix: it answers what Wine's Service Control Manager lacks, and hands everything else
 * to sechost_wine.dll, a renamed copy of Wine's own. A function named Shim_X is exported as X; X itself is Wine's.
 * There is no C runtime (ntdll has the few string functions), because every process loads this library first.
 */
#ifndef SCM_LEVELS_SHIM_H
#define SCM_LEVELS_SHIM_H
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <wchar.h>
#include <string.h>
#include "../shared/winsvc-more.h"
#include "../shared/message.h"

/* memory.c */
void *allocate(SIZE_T bytes);                       /* zeroed */
void release(void *memory);
BOOL result(DWORD error);                           /* 0: TRUE; else sets the last error */
DWORD list_length(const WCHAR *list);               /* characters of a multi-string with its last NUL */
WCHAR *widen(const char *text);                     /* NULL for NULL */
WCHAR *widen_list(const char *list);                /* the same for a multi-string */
WCHAR *copy_text(const WCHAR *text);

/* registry.c: values of a service's key */
#define SERVICES_KEY L"SYSTEM\\CurrentControlSet\\Services"
DWORD open_named_key(const WCHAR *service, const WCHAR *below, REGSAM rights, HKEY *key);    /* below: L"", or a key of it, L"\\Security" */
DWORD set_dword(HKEY key, const WCHAR *value, DWORD number);
DWORD get_dword(HKEY key, const WCHAR *value, DWORD otherwise);
DWORD set_text(HKEY key, const WCHAR *value, const WCHAR *text);    /* NULL: unchanged, "": deleted */
DWORD set_bytes(HKEY key, const WCHAR *value, DWORD type, const void *bytes, DWORD size);
void *get_bytes(HKEY key, const WCHAR *value, DWORD *size);         /* NULL when there is none; two NULs follow the data */
DWORD delete_value(HKEY key, const WCHAR *value);                   /* 0 as well when there is none */

/* output.c: fills a caller's buffer, and goes on counting when it is too small */
struct output { BYTE *base; DWORD size, used; };
void *put(struct output *out, const void *bytes, DWORD size, DWORD alignment);   /* NULL bytes: zeros. NULL when it does not fit */
void *put_text(struct output *out, const WCHAR *text, DWORD characters, BOOL ansi);
DWORD output_error(const struct output *out, DWORD *needed);                     /* 0 or 122 */

/* handles.c: which service a handle is for, and what it may do */
struct opened { DWORD access; WCHAR name[MAX_SERVICE_NAME + 1]; };
SC_HANDLE remember(SC_HANDLE handle, const WCHAR *name, DWORD access);
BOOL lookup(SC_HANDLE handle, struct opened *opened);
DWORD check_handle(SC_HANDLE handle, DWORD needed_access, struct opened *opened);
DWORD open_key(SC_HANDLE handle, DWORD needed_access, REGSAM rights, HKEY *key, struct opened *opened);

/* access.c */
DWORD grant_access(const WCHAR *name, DWORD wanted, DWORD *granted);
BOOL may_shut_down(void);                           /* SeShutdownPrivilege is enabled, not just held */
BOOL is_program(const WCHAR *end);                  /* the end of the path of this process's program */
BOOL is_agent(void);                                /* our agent acts as the SCM itself: no access list applies to it */

/* security.c */
#define SECURITY_KEY L"\\Security"
PSECURITY_DESCRIPTOR security_in(HKEY key);         /* of a SECURITY_KEY, which it closes; NULL when none is stored */

/* failure-actions.c, triggers.c: levels 2 and 8 */
DWORD set_failure_actions(HKEY key, DWORD access, const SERVICE_FAILURE_ACTIONSW *info);
void get_failure_actions(HKEY key, struct output *out, BOOL ansi);
DWORD set_triggers(HKEY key, const SERVICE_TRIGGER_INFO *info);
void get_triggers(HKEY key, struct output *out);

/* graph.c: every service with its state and what it depends on */
struct node
{
    ENUM_SERVICE_STATUS_PROCESSW *entry;
    WCHAR *services, *groups, *group;               /* DependOnService, DependOnGroup, Group; never NULL */
    DWORD rank;                                     /* place of its group in the start order */
    BOOL deleted, marked;
};
struct graph { DWORD count; struct node *nodes; void *buffer; };
DWORD read_graph(struct graph *graph);
void free_graph(struct graph *graph);
struct node *find_node(const struct graph *graph, const WCHAR *name);
BOOL is_listed(const WCHAR *list, const WCHAR *word);
BOOL depends_directly(const struct node *dependent, const struct node *on);
DWORD check_circular(const WCHAR *name, const WCHAR *group, const WCHAR *dependencies);

/* environment.c */
BOOL is_started_by_scm(void);
void apply_environment(void);                       /* a service's process gets the variables of its key */

/* start.c */
DWORD start_dependencies(const WCHAR *name);

/* announce.c */
void announce(enum message_kind kind, const WCHAR *name, const SERVICE_STATUS *status);

/* inject.c: what a test lets a service get */
void receive_controls(const WCHAR *name, LPHANDLER_FUNCTION_EX handler, void *context, SERVICE_STATUS_HANDLE handle);
void accept_controls(SERVICE_STATUS_HANDLE handle, DWORD accepted);
DWORD WINAPI deliver_control(void *message);

#endif
