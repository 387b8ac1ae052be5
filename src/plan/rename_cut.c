#include "plan/rename_cut.h"

#include <string.h>

#include "kinds/made_name.h"

/* An index over more columns than that has a name that nobody can tell the origin of. */
#define MOST_COLUMNS 5

/* Two characters may have been left out whole for want of their last byte. */
#define LEAST_CUT (PGM_LONGEST_NAME - 6)

struct attempt {
    struct pgm_arena *arena;
    const char *old, *new, *old_label, *new_label;
    const struct pgm_name_source *before, *after;
    bool used[MOST_COLUMNS];
};

static bool
fits(const struct attempt *attempt, const char *old_columns, const char *new_columns)
{
    struct pgm_arena *arena = attempt->arena;
    const char *old = pgm_made_name(arena, attempt->before->table, old_columns, attempt->old_label);
    const char *new = pgm_made_name(arena, attempt->after->table, new_columns, attempt->new_label);
    return strcmp(old, attempt->old) == 0 && strcmp(new, attempt->new) == 0;
}

/* Tries these columns, and with each of the others behind them. */
static bool
try_columns(struct attempt *attempt, const char *old_columns, const char *new_columns)
{
    if (fits(attempt, old_columns, new_columns)) {
        return true;
    }
    bool found = false;
    for (size_t i = 0; i < attempt->before->columns.n && !found; i++) {
        if (attempt->used[i]) {
            continue;
        }
        attempt->used[i] = true;
        found = try_columns(attempt,
            pgm_made_name_add(attempt->arena, old_columns, attempt->before->columns.at[i]),
            pgm_made_name_add(attempt->arena, new_columns, attempt->after->columns.at[i]));
        attempt->used[i] = false;
    }
    return found;
}

bool
pgm_rename_is_made_alike(const char *old, const char *new, const struct pgm_name_source *before,
    const struct pgm_name_source *after)
{
    const char *old_label = pgm_made_name_label(old), *new_label = pgm_made_name_label(new);
    bool may_be_cut = strlen(old) >= LEAST_CUT || strlen(new) >= LEAST_CUT;
    if (!may_be_cut || !old_label || !new_label || before->columns.n > MOST_COLUMNS) {
        return false;
    }
    struct pgm_arena *scratch = pgm_arena_new();
    struct attempt attempt = { .arena = scratch,
        .old = old,
        .new = new,
        .old_label = old_label,
        .new_label = new_label,
        .before = before,
        .after = after };
    bool is = try_columns(&attempt, NULL, NULL);
    pgm_arena_end(scratch);
    return is;
}
