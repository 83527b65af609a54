/*
 * The recovery agent plays the part of the SCM that Wine lacks: it counts failures and takes the failure actions.
 *   recovery.exe LOG      runs until its session ends or --stop
 *   recovery.exe --stop   ends a running one
 * It sleeps until the shim tells of a service's status, a service's process ends or an action is due. It opens no service but
 * to restart it: an open handle would keep a deleted service from going away.
 */
#ifndef SCM_LEVELS_RECOVERY_H
#define SCM_LEVELS_RECOVERY_H
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <stdlib.h>
#include <wchar.h>
#include "../shared/winsvc-more.h"
#include "../shared/message.h"

/* log.c */
void open_log(const WCHAR *log);
/* One line: time, milliseconds since boot, event=EVENT, service=NAME (unless NULL), then the pairs of the format. */
void note(const WCHAR *event, const WCHAR *service, const WCHAR *format, ...);
/* Text in double quotes, with \ before " and \; released by the caller. */
WCHAR *quote(const WCHAR *text);

/* An action that was queued stays queued, whatever happens to the service meanwhile. */
struct action
{
    struct action *next;
    SC_ACTION_TYPE type;
    ULONGLONG due;
    DWORD count;                        /* of failures, when it was queued */
};

struct service
{
    struct service *next;
    WCHAR name[MAX_SERVICE_NAME + 1];
    DWORD state;                        /* as last told; 0: not known */
    DWORD process_id;
    HANDLE process, exit_wait;
    ULONGLONG ended;                    /* when its process ended without a report; 0: it has not */
    DWORD failures;
    ULONGLONG last_failure;
    struct action *actions;
};

/* services.c: the services that were heard of */
extern struct service *services;
struct service *find_service(const WCHAR *name);    /* adds it */
void track_process(struct service *service, DWORD process_id);
void drop_process(struct service *service);
void forget_history(struct service *service);

/* messages.c: what happened, for the main thread; each source wakes it */
struct event { struct event *next; struct message message; };
BOOL start_messages(void);
void post_exit(DWORD process_id);
struct event *take_event(void);
extern HANDLE event_posted;

/* scm.c */
BOOL connect_scm(void);
BOOL query_scm(const WCHAR *name, SERVICE_STATUS_PROCESS *status);
DWORD start_service(const WCHAR *name);
BOOL set_stopped(const WCHAR *name, DWORD type);    /* what Wine leaves out when a process dies in START_PENDING or STOP_PENDING */
void track_running_services(void);

/* settings.c: the failure actions, from where the shim stores them */
struct settings
{
    BOOL flag;
    DWORD reset_period, count;
    SC_ACTION *actions;
    WCHAR *command, *reboot_message;    /* NULL or not empty */
};
void read_settings(const WCHAR *name, struct settings *settings);
void free_settings(struct settings *settings);

/* failures.c */
void on_status(struct service *service, const struct message *message);
void on_exit_process(DWORD process_id);
DWORD judge_ended(struct service *service, ULONGLONG now);      /* ms until it wants to be called again; INFINITE: not at all */

/* actions.c */
void queue_action(struct service *service, const SC_ACTION *action, ULONGLONG failed_at);
DWORD perform_due(struct service *service, ULONGLONG now);      /* ms until the next is due; INFINITE: none */

#endif
