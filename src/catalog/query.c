#include "catalog/query.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"

#define WHEN "--@when "

const char *
pgm_query_when(struct pgm_arena *arena, const char *query)
{
    if (!pgm_str_starts(query, WHEN)) {
        return NULL;
    }
    query += strlen(WHEN);
    return pgm_arena_copy_n(arena, query, strcspn(query, "\n"));
}

const char *
pgm_query_for(struct pgm_arena *arena, const char *query, int server_version)
{
    struct pgm_str out = PGM_STR(arena);
    bool wanted = true;
    while (*query) {
        size_t n = strcspn(query, "\n");
        n += query[n] == '\n';
        if (pgm_str_starts(query, "--@if ")) {
            wanted = strtol(query + strlen("--@if "), NULL, 10) <= server_version / 10000;
        } else if (pgm_str_starts(query, "--@else")) {
            wanted = !wanted;
        } else if (pgm_str_starts(query, "--@end")) {
            wanted = true;
        } else if (wanted && !pgm_str_starts(query, WHEN)) {
            pgm_str_add_n(&out, query, n);
        }
        query += n;
    }
    return pgm_str_text(&out);
}
