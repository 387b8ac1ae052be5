/* The trash: where dropped tables wait with their rows until they are purged.
 *
 * A schema of its own for every schema out of which one run of a plan drops tables,
 * pgmend_trash_1 and so on, so that names never meet; and the table pgmend.trash, which tells what
 * lies where. Nobody but their owner may use these schemas, and no catalog that pgmend reads has
 * them. What waits there keeps its columns, its keys, indexes, checks and defaults, as far as they
 * need nothing that goes; not what reaches out of it: foreign keys, triggers, rules, policies,
 * membership in publications. The values of a dropped column wait in a table of their own, with the
 * primary key of their rows. */
#pragma once

#include <stdbool.h>

#include "base/vec.h"

struct pgm_arena;
struct pgm_delta;
struct pgm_emit;
struct pgm_object;
struct pgm_catalog;

#define PGM_OWN_SCHEMA "pgmend"
#define PGM_TRASH_SCHEMA "pgmend_trash_"
#define PGM_TRASH_TABLE "pgmend.trash"

struct pgm_trash {
    unsigned first; /* the first number that no schema of the trash has */
    bool has_list;  /* is there a table pgmend.trash? */
};

/* What makes the list, each where it is not there: for those who run steps on another database. */
extern const char pgm_trash_make_schema[], pgm_trash_make_list[];

/* Is it a schema of pgmend's own, or of the trash? */
bool pgm_trash_is_schema(const char *name);

/* Emits what moves a table that is dropped, and what goes along with it, to the trash. False, and
 * nothing is emitted, when it cannot wait there. */
bool pgm_trash_put(struct pgm_emit *emit, const struct pgm_object *table);

/* The same for a column of a table that stays; `drop` emits what drops it. */
bool pgm_trash_put_column(struct pgm_emit *emit, const struct pgm_object *column,
    void (*drop)(struct pgm_emit *, const struct pgm_object *));

/* The same for the values of a column whose type the statement added last changes, so that not all
 * of them are what they were: they are put there by that statement, before it does. */
bool pgm_trash_save_values(struct pgm_emit *emit, const struct pgm_object *column);

/* Values of a column whose type is changed back, as they were. */
struct pgm_kept_values {
    const struct pgm_object *column; /* of the wanted catalog */
    const struct pgm_object *table;  /* as in pgm_trash_take_back() */
    const struct pgm_object *kept;   /* the table they wait in */
    const char *name;                /* of their column there */
};

typedef PGM_VEC(struct pgm_kept_values) pgm_kept_list;

/* Emits what gives a column whose type was changed back the values that were kept of it, but not to
 * rows whose value was changed meanwhile. */
void pgm_trash_give_back(struct pgm_emit *emit, const struct pgm_delta *delta);

/* Emits what adds a column to `table` again and fills it with the values in `kept`, as the type
 * that they are kept as. The table's parts are found by their names, and called as they are
 * `quoted`: they may have been renamed since the values were put there. */
void pgm_trash_take_back(struct pgm_emit *emit, const struct pgm_object *column,
    const struct pgm_object *table, const struct pgm_object *kept);

/* Is it a column whose rows must all have values, and that nothing gives one to? `was_kept`: a
 * default would not do that. One that a key needs is none. */
bool pgm_trash_wants_values(const struct pgm_object *column, bool was_kept);

/* Lets it allow null. */
void pgm_trash_allow_null(struct pgm_catalog *catalog, struct pgm_object *column);

/* "SELECT EXISTS …": are there rows of `table` that get no value when a column comes back out of
 * `kept`, or, NULL, out of nothing? */
const char *pgm_trash_lacks(struct pgm_arena *arena, const struct pgm_object *table,
    const struct pgm_object *kept, const char *column);
