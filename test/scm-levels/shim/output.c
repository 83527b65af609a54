#include "shim.h"

void *put(struct output *out, const void *bytes, DWORD size, DWORD alignment)
{
    DWORD at = (out->used + alignment - 1) & ~(alignment - 1);
    out->used = at + size;
    if (out->used > out->size || !out->base) return NULL;
    if (bytes) memcpy(out->base + at, bytes, size);
    else memset(out->base + at, 0, size);
    return out->base + at;
}

void *put_text(struct output *out, const WCHAR *text, DWORD characters, BOOL ansi)
{
    int size;
    char *place;
    if (!ansi) return put(out, text, characters * sizeof(WCHAR), sizeof(WCHAR));
    size = WideCharToMultiByte(CP_ACP, 0, text, characters, NULL, 0, NULL, NULL);
    place = put(out, NULL, size, 1);
    if (place) WideCharToMultiByte(CP_ACP, 0, text, characters, place, size, NULL, NULL);
    return place;
}

DWORD output_error(const struct output *out, DWORD *needed)
{
    *needed = out->used;
    return out->used > out->size ? ERROR_INSUFFICIENT_BUFFER : 0;
}
