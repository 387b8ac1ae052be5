#include "kinds/routine.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/labels.h"

#define REPLACING "CREATE OR REPLACE "

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *routine, bool replace)
{
    const char *definition = pgm_object_attr(routine, "definition");
    if (!replace && pgm_str_starts(definition, REPLACING)) {
        definition += strlen(REPLACING);
    } else {
        replace = true;
    }
    size_t n = strlen(definition);
    while (n && definition[n - 1] == '\n') {
        n--;
    }
    pgm_emit(emit, "%s%.*s", replace ? "" : "CREATE ", (int)n, definition);
    if (!pgm_object_is(routine, "sql_body")) {
        emit->string_bodies = true;
    }
}

void
pgm_routine_create(struct pgm_emit *emit, const struct pgm_object *routine)
{
    emit_definition(emit, routine, false);
}

void
pgm_routine_drop(struct pgm_emit *emit, const struct pgm_object *routine)
{
    pgm_emit(emit, "DROP %s %s", routine->kind->noun, routine->sql);
}

void
pgm_routine_replace(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    emit_definition(emit, delta->to, true);
}

/* CREATE OR REPLACE may name an argument that had no name, but change no name. */
bool
pgm_routine_keeps_names(const struct pgm_delta *delta)
{
    struct pgm_arena *scratch = pgm_arena_new();
    pgm_strings before = { 0 }, after = { 0 };
    pgm_labels_split(scratch, pgm_object_attr(delta->from, "argument_names"), &before);
    pgm_labels_split(scratch, pgm_object_attr(delta->to, "argument_names"), &after);
    bool kept = true;
    for (size_t i = 0; i < before.n && kept; i++) {
        bool unnamed = strcmp(before.at[i], "''") == 0;
        kept = unnamed || (i < after.n && strcmp(before.at[i], after.at[i]) == 0);
    }
    pgm_arena_end(scratch);
    return kept;
}

/* CREATE OR REPLACE may give defaults, but take none away. */
bool
pgm_routine_keeps_defaults(const struct pgm_delta *delta)
{
    const char *before = pgm_object_attr(delta->from, "n_defaults");
    const char *after = pgm_object_attr(delta->to, "n_defaults");
    return strtol(after ? after : "0", NULL, 10) >= strtol(before ? before : "0", NULL, 10);
}

/* BEGIN ATOMIC and RETURN bodies are stored as parse trees over the columns they name. */
unsigned
pgm_routine_bonds(const struct pgm_object *routine)
{
    return pgm_object_is(routine, "sql_body") ? PGM_BOND_SHAPE : 0;
}
