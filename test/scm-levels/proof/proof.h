/*
 * proof.exe sets and prints what the SCM holds of a service, straight from winsvc.h: a witness that shares no code with the
 * product. It runs on Windows as well. One line of JSON in UTF-8; exit code 1 with {"api":...,"error":...} when a call failed.
 */
#ifndef SCM_LEVELS_PROOF_H
#define SCM_LEVELS_PROOF_H
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include "../shared/winsvc-more.h"

/* json.c: writes to stdout; commas and quotes are seen to */
void json_open(const char *name, char bracket);     /* name NULL inside an array; bracket { or [ */
void json_close(char bracket);
void json_number(const char *name, unsigned long number);
void json_bool(const char *name, BOOL value);
void json_text(const char *name, const WCHAR *text);    /* NULL: null */
void json_list(const char *name, const WCHAR *list);    /* multi-string; NULL: null */
void json_bytes(const char *name, const BYTE *bytes, DWORD count);  /* hexadecimal */

/* open.c */
SC_HANDLE open_service(const WCHAR *name, DWORD rights);    /* ends the program with the error when it fails */
SC_HANDLE open_manager(DWORD rights);
SC_HANDLE close_at_exit(SC_HANDLE service);
void fail(const char *api, DWORD error);
void fail_unless(BOOL done, const char *api);

/* options.c: KEY=VALUE arguments */
struct options { int count; WCHAR **arguments; };
const WCHAR *option(const struct options *options, const WCHAR *key);       /* NULL when it is not given */
DWORD number_option(const struct options *options, const WCHAR *key, DWORD otherwise);
WCHAR *list_option(const struct options *options, const WCHAR *key);        /* a;b;c as a multi-string; NULL when not given */
DWORD parse_hex(const WCHAR *text, DWORD characters, BYTE *bytes);

/* read.c */
DWORD level_of(const WCHAR *word);                  /* CONFIG_BASE, STATUS..., or the number of a level */
#define LEVEL_CONFIG 100
#define LEVEL_STATUS 101
#define LEVEL_SECURITY 102
#define LEVEL_DEPENDENTS 103
DWORD read_level(SC_HANDLE service, DWORD level, void *buffer, DWORD size, DWORD *needed, DWORD *count, const char **api);
DWORD rights_for(DWORD level);
void *fetch_level(SC_HANDLE service, DWORD level, DWORD *count);

/* print.c */
void print_level(DWORD level, const void *data, DWORD count);

/* change.c */
int set_level(const WCHAR *name, DWORD level, const struct options *options);
int create(const WCHAR *name, const struct options *options);

#endif
