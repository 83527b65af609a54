/* Which service depends on which. Read anew for each question, because any process may have changed it. */
#include "shim.h"

static void *enumerate(SC_HANDLE manager, DWORD *count)
{
    DWORD size = 16384, needed = 0, resume = 0;
    void *buffer = allocate(size);
    while (buffer && !EnumServicesStatusExW(manager, SC_ENUM_PROCESS_INFO, SERVICE_DRIVER | SERVICE_WIN32, SERVICE_STATE_ALL, buffer, size, &needed, count, &resume, NULL))
    {
        DWORD error = GetLastError();
        release(buffer);
        if (error != ERROR_MORE_DATA)
        {
            SetLastError(error);
            return NULL;
        }
        size += needed + 4096;
        resume = 0;
        buffer = allocate(size);
    }
    return buffer;
}

static WCHAR *read_text(HKEY key, const WCHAR *value)
{
    DWORD size;
    WCHAR *text = get_bytes(key, value, &size);
    return text ? text : allocate(2 * sizeof(WCHAR));
}

/* The place of each name in ServiceGroupOrder\List; services of no group start last. */
static WCHAR *read_group_order(void)
{
    HKEY key;
    WCHAR *list;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, L"SYSTEM\\CurrentControlSet\\Control\\ServiceGroupOrder", 0, KEY_READ, &key)) return allocate(2 * sizeof(WCHAR));
    list = read_text(key, L"List");
    RegCloseKey(key);
    return list;
}

static DWORD rank_of(const WCHAR *group, const WCHAR *order)
{
    DWORD rank = 0;
    for (; *group && *order; order += wcslen(order) + 1, rank++)
        if (!_wcsicmp(order, group)) return rank;
    return *group ? MAXDWORD - 1 : MAXDWORD;
}

static void read_node(struct node *node, const WCHAR *order)
{
    HKEY key;
    if (open_named_key(node->entry->lpServiceName, L"", KEY_READ, &key))
    {
        node->services = allocate(2 * sizeof(WCHAR));
        node->groups = allocate(2 * sizeof(WCHAR));
        node->group = allocate(2 * sizeof(WCHAR));
    }
    else
    {
        node->services = read_text(key, L"DependOnService");
        node->groups = read_text(key, L"DependOnGroup");
        node->group = read_text(key, L"Group");
        node->deleted = get_dword(key, L"DeleteFlag", 0) != 0;
        RegCloseKey(key);
    }
    node->rank = rank_of(node->group, order);
}

DWORD read_graph(struct graph *graph)
{
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE);
    WCHAR *order;
    memset(graph, 0, sizeof(*graph));
    if (!manager) return GetLastError();
    graph->buffer = enumerate(manager, &graph->count);
    CloseServiceHandle(manager);
    if (!graph->buffer) return GetLastError();
    if (!(graph->nodes = allocate(graph->count * sizeof(struct node)))) return ERROR_NOT_ENOUGH_MEMORY;
    order = read_group_order();
    for (DWORD i = 0; i < graph->count; i++)
    {
        graph->nodes[i].entry = (ENUM_SERVICE_STATUS_PROCESSW *)graph->buffer + i;
        read_node(graph->nodes + i, order);
    }
    release(order);
    return 0;
}

void free_graph(struct graph *graph)
{
    for (DWORD i = 0; graph->nodes && i < graph->count; i++)
    {
        release(graph->nodes[i].services);
        release(graph->nodes[i].groups);
        release(graph->nodes[i].group);
    }
    release(graph->nodes);
    release(graph->buffer);
}

struct node *find_node(const struct graph *graph, const WCHAR *name)
{
    for (DWORD i = 0; i < graph->count; i++)
        if (!_wcsicmp(graph->nodes[i].entry->lpServiceName, name)) return graph->nodes + i;
    return NULL;
}

BOOL is_listed(const WCHAR *list, const WCHAR *word)
{
    for (; *list; list += wcslen(list) + 1)
        if (!_wcsicmp(list, word)) return TRUE;
    return FALSE;
}

BOOL depends_directly(const struct node *dependent, const struct node *on)
{
    return is_listed(dependent->services, on->entry->lpServiceName) || (*on->group && is_listed(dependent->groups, on->group));
}

/* Whether `node` needs the service `name` of the load order group `group`, directly or not. */
static BOOL leads_to(const struct graph *graph, struct node *node, const WCHAR *name, const WCHAR *group)
{
    if (is_listed(node->services, name) || (*group && is_listed(node->groups, group))) return TRUE;
    if (node->marked) return FALSE;
    node->marked = TRUE;
    for (DWORD i = 0; i < graph->count; i++)
        if (depends_directly(node, graph->nodes + i) && leads_to(graph, graph->nodes + i, name, group)) return TRUE;
    return FALSE;
}

DWORD check_circular(const WCHAR *name, const WCHAR *group, const WCHAR *dependencies)
{
    struct graph graph;
    struct node *self;
    DWORD error = *dependencies ? read_graph(&graph) : 0;
    if (error || !*dependencies) return error;
    self = find_node(&graph, name);
    if (!group) group = self ? self->group : L"";
    for (const WCHAR *on = dependencies; *on && !error; on += wcslen(on) + 1)
    {
        BOOL is_group = *on == SC_GROUP_IDENTIFIERW;
        if (!_wcsicmp(is_group ? on + 1 : on, is_group ? group : name)) error = ERROR_CIRCULAR_DEPENDENCY;
        for (DWORD i = 0; i < graph.count && !error; i++)
        {
            struct node *node = graph.nodes + i;
            if (node == self || _wcsicmp(is_group ? on + 1 : on, is_group ? node->group : node->entry->lpServiceName)) continue;
            if (leads_to(&graph, node, name, group)) error = ERROR_CIRCULAR_DEPENDENCY;
        }
    }
    free_graph(&graph);
    return error;
}
