#include "kinds/routine.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/labels.h"
#include "kinds/sql.h"

#define REPLACING "CREATE OR REPLACE "

/* BEGIN ATOMIC and RETURN bodies are stored as parse trees over the columns they name. */
static bool
is_parsed(const struct pgm_object *routine)
{
    return pgm_object_attr(routine, "parsed_definition") != NULL;
}

static void
emit_definition(struct pgm_emit *emit, const struct pgm_object *routine, bool replace)
{
    bool parsed = is_parsed(routine);
    const char *definition = pgm_object_attr(routine, parsed ? "parsed_definition" : "definition");
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
    if (!parsed) {
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

unsigned
pgm_routine_bonds(const struct pgm_object *routine)
{
    return is_parsed(routine) ? PGM_BOND_SHAPE : 0;
}

/* What `table`, of the old catalog, has and the new one does not. */
static void
list_lost(struct pgm_arena *arena, const struct pgm_object *table, const struct pgm_catalog *to,
    pgm_object_list *out)
{
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *column = table->children.at[i];
        if (column->kind == &pgm_kind_column && !pgm_catalog_find(to, column->id)) {
            pgm_vec_push(arena, out, column);
        }
    }
}

/* The table whose rows a parsed body returns; NULL when it returns something else. */
static const struct pgm_object *
table_returned(const struct pgm_object *function)
{
    static const char set_of[] = "SETOF ";
    const char *result = pgm_object_attr(function, "result");
    if (!result || !is_parsed(function)) {
        return NULL;
    }
    result += pgm_str_starts(result, set_of) ? sizeof set_of - 1 : 0;
    for (size_t i = 0; i < function->needs.n; i++) {
        if (strcmp(function->needs.at[i].to->sql, result) == 0) {
            return function->needs.at[i].to;
        }
    }
    return NULL;
}

/* Such a body is checked against the table as it is: when that loses a column, the old body has to
 * go before, and the new one has to come after. */
bool
pgm_routine_keeps_row(const struct pgm_delta *delta)
{
    const struct pgm_object *table = table_returned(delta->from);
    struct pgm_arena *scratch = pgm_arena_new();
    pgm_object_list lost = { 0 };
    if (table && delta->after && table_returned(delta->to)) {
        list_lost(scratch, table, delta->after, &lost);
    }
    pgm_arena_end(scratch);
    return lost.n == 0;
}

void
pgm_function_comes_after(
    struct pgm_emit *emit, const struct pgm_object *function, pgm_object_list *out)
{
    const struct pgm_object *table = table_returned(function);
    const struct pgm_object *before = table ? pgm_catalog_find(emit->from, table->id) : NULL;
    if (before) {
        list_lost(emit->arena, before, emit->to, out);
    }
}
