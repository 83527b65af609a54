#include "proof.h"

static const char usage[] =
    "proof get NAME LEVEL | all NAME | sizes NAME LEVEL | dependents NAME STATES\n"
    "proof set NAME LEVEL KEY=VALUE... [rights=0x..] [shutdown=1]\n"
    "proof create NAME path=... [KEY=VALUE...] | delete NAME | start NAME [ARGUMENT...] | control NAME CODE [RIGHTS]\n"
    "proof open NAME RIGHTS | hold NAME MS|FILE\n"
    "LEVEL: config status security dependents description failure delayed flag sid privileges preshutdown triggers node launch, or a number\n";

static int get(const WCHAR *name, DWORD level)
{
    DWORD count = 0;
    void *data = fetch_level(open_service(name, rights_for(level)), level, &count);
    json_open(NULL, '{');
    print_level(level, data, count);
    json_close('}');
    return 0;
}

/* Every level in one object; a level that cannot be read shows its error. */
static int all(const WCHAR *name)
{
    static const struct { const char *word; DWORD level; } levels[] =
    {
        { "config", LEVEL_CONFIG }, { "description", 1 }, { "failure", 2 }, { "delayed", 3 }, { "flag", 4 }, { "sid", 5 }, { "privileges", 6 },
        { "preshutdown", 7 }, { "triggers", 8 }, { "node", 9 }, { "launch", 12 }, { "security", LEVEL_SECURITY }, { "dependents", LEVEL_DEPENDENTS },
    };
    SC_HANDLE service = open_service(name, SERVICE_QUERY_CONFIG | SERVICE_ENUMERATE_DEPENDENTS | READ_CONTROL);
    json_open(NULL, '{');
    for (size_t i = 0; i < ARRAYSIZE(levels); i++)
    {
        static BYTE buffer[65536] __attribute__((aligned(16)));
        DWORD needed, count = 0, error;
        const char *api;
        json_open(levels[i].word, '{');
        error = read_level(service, levels[i].level, buffer, levels[i].level >= LEVEL_CONFIG ? 8192 : sizeof(buffer), &needed, &count, &api);
        if (error) json_number("error", error);
        else print_level(levels[i].level, buffer, count);
        json_close('}');
    }
    json_close('}');
    return 0;
}

/* The size protocol: no buffer, one byte too few, exactly enough. */
static int sizes(const WCHAR *name, DWORD level)
{
    SC_HANDLE service = open_service(name, rights_for(level));
    DWORD needed, again, count = 0, error;
    const char *api;
    BYTE *buffer;
    json_open(NULL, '{');
    error = read_level(service, level, NULL, 0, &needed, &count, &api);
    json_number("empty", error);
    json_number("needed", needed);
    buffer = malloc(needed + 1);
    json_number("short", needed ? read_level(service, level, buffer, needed - 1, &again, &count, &api) : 0);
    json_number("neededAgain", again);
    json_number("exact", read_level(service, level, buffer, needed, &again, &count, &api));
    json_close('}');
    return 0;
}

static int dependents(const WCHAR *name, DWORD states)
{
    static BYTE buffer[65536] __attribute__((aligned(16)));
    DWORD needed, count;
    SC_HANDLE service = open_service(name, SERVICE_ENUMERATE_DEPENDENTS);
    fail_unless(EnumDependentServicesW(service, states, (ENUM_SERVICE_STATUSW *)buffer, sizeof(buffer), &needed, &count), "EnumDependentServicesW");
    json_open(NULL, '{');
    print_level(LEVEL_DEPENDENTS, buffer, count);
    json_close('}');
    return 0;
}

static int control(const WCHAR *name, DWORD code, const WCHAR *rights)
{
    DWORD needed = code == SERVICE_CONTROL_STOP ? SERVICE_STOP : code >= 128 ? SERVICE_USER_DEFINED_CONTROL : SERVICE_PAUSE_CONTINUE | SERVICE_INTERROGATE;
    SERVICE_STATUS status;
    fail_unless(ControlService(open_service(name, rights ? wcstoul(rights, NULL, 0) : needed), code, &status), "ControlService");
    puts("{}");
    return 0;
}

static int done(BOOL success, const char *api)
{
    fail_unless(success, api);
    puts("{}");
    return 0;
}

/* For so many milliseconds, or as long as a file is there, which it makes once it holds the service. */
static int hold(const WCHAR *name, const WCHAR *until)
{
    open_service(name, SERVICE_QUERY_STATUS);
    puts("{}");
    fflush(stdout);
    if (iswdigit(*until)) Sleep(wcstoul(until, NULL, 0));
    else for (CloseHandle(CreateFileW(until, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL)); GetFileAttributesW(until) != INVALID_FILE_ATTRIBUTES;) Sleep(10);
    return 0;
}

int wmain(int count, WCHAR **arguments)
{
    const WCHAR *verb = count > 2 ? arguments[1] : L"", *name = count > 2 ? arguments[2] : NULL, *third = count > 3 ? arguments[3] : NULL;
    struct options options = { count - 4, arguments + 4 }, from_third = { count - 3, arguments + 3 };
    if (!wcscmp(verb, L"all")) return all(name);
    if (!wcscmp(verb, L"create")) return create(name, &from_third);
    if (!wcscmp(verb, L"delete")) return done(DeleteService(open_service(name, DELETE)), "DeleteService");
    if (!wcscmp(verb, L"start")) return done(StartServiceW(open_service(name, SERVICE_START), count - 3, (const WCHAR **)arguments + 3), "StartServiceW");
    if (third && !wcscmp(verb, L"get")) return get(name, level_of(third));
    if (third && !wcscmp(verb, L"sizes")) return sizes(name, level_of(third));
    if (third && !wcscmp(verb, L"dependents")) return dependents(name, wcstoul(third, NULL, 0));
    if (third && !wcscmp(verb, L"set")) return set_level(name, level_of(third), &options);
    if (third && !wcscmp(verb, L"control")) return control(name, wcstoul(third, NULL, 0), count > 4 ? arguments[4] : NULL);
    if (third && !wcscmp(verb, L"open")) return done(open_service(name, wcstoul(third, NULL, 0)) != NULL, "OpenServiceW");
    if (third && !wcscmp(verb, L"hold")) return hold(name, third);
    fputs(usage, stderr);
    return 2;
}
