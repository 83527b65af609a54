/* EnumDependentServices, which gives none in Wine, and the refusal to stop what others need. */
#include "shim.h"

static BOOL is_running(const struct node *node) { return node->entry->ServiceStatusProcess.dwCurrentState != SERVICE_STOPPED; }

static void mark_dependents(const struct graph *graph, const struct node *on)
{
    for (DWORD i = 0; i < graph->count; i++)
    {
        struct node *node = graph->nodes + i;
        if (node->marked || node == on || !depends_directly(node, on)) continue;
        node->marked = TRUE;
        mark_dependents(graph, node);
    }
}

static BOOL has_marked_dependent(const struct graph *graph, const struct node *on)
{
    for (DWORD i = 0; i < graph->count; i++)
        if (graph->nodes[i].marked && graph->nodes + i != on && depends_directly(graph->nodes + i, on)) return TRUE;
    return FALSE;
}

/* Takes the next one in the order in which they may be stopped: nothing before what depends on it; later groups first. */
static struct node *take_next(const struct graph *graph)
{
    struct node *next = NULL;
    for (DWORD i = 0; i < graph->count; i++)
    {
        struct node *node = graph->nodes + i;
        if (node->marked && (!next || node->rank >= next->rank) && !has_marked_dependent(graph, node)) next = node;
    }
    for (DWORD i = 0; !next && i < graph->count; i++)       /* a circle made in the registry: any order will do */
        if (graph->nodes[i].marked) next = graph->nodes + i;
    if (next) next->marked = FALSE;
    return next;
}

static BOOL is_wanted(const struct node *node, DWORD states)
{
    return (states & (is_running(node) ? SERVICE_ACTIVE : SERVICE_INACTIVE)) != 0;
}

static void put_entries(struct node **nodes, DWORD count, struct output *out)
{
    ENUM_SERVICE_STATUSW uncounted, *entries = put(out, NULL, count * sizeof(*entries), sizeof(void *));
    for (DWORD i = 0; i < count; i++)
    {
        ENUM_SERVICE_STATUSW *entry = entries ? entries + i : &uncounted;
        const ENUM_SERVICE_STATUS_PROCESSW *from = nodes[i]->entry;
        const WCHAR *display_name = from->lpDisplayName ? from->lpDisplayName : L"";
        entry->lpServiceName = put_text(out, from->lpServiceName, wcslen(from->lpServiceName) + 1, FALSE);
        entry->lpDisplayName = put_text(out, display_name, wcslen(display_name) + 1, FALSE);
        memcpy(&entry->ServiceStatus, &from->ServiceStatusProcess, sizeof(entry->ServiceStatus));    /* the first members are the same */
    }
}

BOOL WINAPI Shim_EnumDependentServicesW(SC_HANDLE handle, DWORD states, ENUM_SERVICE_STATUSW *buffer, DWORD size, DWORD *needed, DWORD *returned)
{
    struct output out = { (BYTE *)buffer, size, 0 };
    struct opened opened;
    struct graph graph;
    struct node *self, *node, **found;
    DWORD error, count = 0;
    if (!needed || !returned || (!buffer && size)) return result(ERROR_INVALID_ADDRESS);
    if (!states || states & ~SERVICE_STATE_ALL) return result(ERROR_INVALID_PARAMETER);
    if ((error = check_handle(handle, SERVICE_ENUMERATE_DEPENDENTS, &opened))) return result(error);
    *returned = 0;
    *needed = 0;
    error = read_graph(&graph);
    found = allocate((graph.count + 1) * sizeof(*found));
    if (!error && found && (self = find_node(&graph, opened.name)))
    {
        mark_dependents(&graph, self);
        self->marked = FALSE;
        while ((node = take_next(&graph))) if (is_wanted(node, states)) found[count++] = node;
        put_entries(found, count, &out);
        if (out.used > size)
        {
            *needed = out.used;
            error = ERROR_MORE_DATA;
        }
        else *returned = count;
    }
    release(found);
    free_graph(&graph);
    return result(error);
}

/* A group is still there while another of its members runs. */
static BOOL is_needed(const struct graph *graph, const struct node *self)
{
    BOOL alone = TRUE;
    for (DWORD i = 0; i < graph->count; i++)
    {
        const struct node *node = graph->nodes + i;
        if (node != self && *self->group && !_wcsicmp(node->group, self->group) && is_running(node)) alone = FALSE;
    }
    for (DWORD i = 0; i < graph->count; i++)
    {
        const struct node *node = graph->nodes + i;
        if (node == self || !is_running(node)) continue;
        if (is_listed(node->services, self->entry->lpServiceName)) return TRUE;
        if (alone && *self->group && is_listed(node->groups, self->group)) return TRUE;
    }
    return FALSE;
}

BOOL WINAPI Shim_ControlService(SC_HANDLE handle, DWORD control, SERVICE_STATUS *status)
{
    struct opened opened;
    struct graph graph;
    struct node *self;
    BOOL refused = FALSE;
    if (control != SERVICE_CONTROL_STOP || !status || check_handle(handle, SERVICE_STOP, &opened)) return ControlService(handle, control, status);
    if (!read_graph(&graph) && (self = find_node(&graph, opened.name)) && is_running(self) && is_needed(&graph, self))
    {
        refused = TRUE;
        memcpy(status, &self->entry->ServiceStatusProcess, sizeof(*status));
    }
    free_graph(&graph);
    return refused ? result(ERROR_DEPENDENT_SERVICES_RUNNING) : ControlService(handle, control, status);
}
