/* The sequence behind an identity column. The column makes and drops it; here are its name, and
 * what comments and grants hang on. */
#include "kinds/emit.h"
#include "kinds/inherit.h"
#include "kinds/sequence.h"
#include "kinds/sql.h"

static void
rename_sequence(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    pgm_emit(emit, "ALTER SEQUENCE %s RENAME TO %s", delta->from->sql, delta->to->quoted);
}

/* "UNLOGGED" or "LOGGED" where its table is the other; NULL: as the table. */
static void
alter_logging(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *logging = pgm_object_attr(delta->to, "logging");
    if (!logging) {
        bool unlogged = pgm_object_is(pgm_inherit_table_of(delta->to), "unlogged");
        logging = unlogged ? "UNLOGGED" : "LOGGED";
    }
    pgm_emit(emit, "ALTER SEQUENCE %s SET %s", delta->to->sql, logging);
}

/* An identity on a column that drew from a sequence of its own before goes on where that one
 * stopped. */
static const struct pgm_object *
continues(const struct pgm_object *sequence, const struct pgm_catalog *from)
{
    const struct pgm_object *column = pgm_catalog_find(from, sequence->parent->id);
    for (size_t i = 0; column && i < column->users.n; i++) {
        const struct pgm_object *user = column->users.at[i].to;
        if (user->kind == &pgm_kind_sequence && pgm_sequence_owner(user) == column) {
            return user;
        }
    }
    return NULL;
}

static void
finish(struct pgm_emit *emit, const struct pgm_object *sequence)
{
    const struct pgm_object *old = continues(sequence, emit->from);
    if (old && pgm_emit_aside(emit, old)) {
        pgm_sequence_continue(emit, sequence->sql, old);
    } else if (!emit->is_new(emit, sequence->parent)) {
        const struct pgm_object *column =
            sequence->parent; /* a new identity on a column with rows */
        pgm_sequence_start_behind(emit, sequence->sql, column, pgm_object_attr(column, "increment"),
            pgm_object_attr(column, "start"));
    }
    if (pgm_object_attr(sequence, "logging")) {
        pgm_emit(
            emit, "ALTER SEQUENCE %s SET %s", sequence->sql, pgm_object_attr(sequence, "logging"));
    }
}

static const struct pgm_attr attrs[] = {
    { "sequence", .alter = rename_sequence },
    { "logging", .alter = alter_logging },
    { 0 },
};

const struct pgm_kind pgm_kind_identity_sequence = {
    .name = "identity sequence",
    .noun = "SEQUENCE",
    .grant_noun = "SEQUENCE",
    .weight = 42,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_SATELLITE | PGM_KIND_COMES_ALONG | PGM_KIND_ONE_A_PARENT,
    .namespaces = PGM_NAMESPACE_RELATION,
    .query = pgm_sql_identity_sequence,
    .attrs = attrs,
    .finish = finish,
    .rename = pgm_emit_rename,
    .continues = continues,
};
