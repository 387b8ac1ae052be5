/* The shell of a type: its name, known before the functions that the type consists of. A base type
 * has one, and a range type with a function for the canonical form; or it stands alone, a type that
 * was never defined. */
#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *shell)
{
    pgm_emit(emit, "CREATE TYPE %s", shell->sql);
}

/* PostgreSQL lets the type and its functions go only together. */
static void
drop(struct pgm_emit *emit, const struct pgm_object *shell)
{
    bool is_whole = false;
    for (size_t i = 0; i < shell->users.n; i++) {
        is_whole = is_whole || shell->users.at[i].flags & PGM_EDGE_AUTO;
    }
    pgm_emit(emit, "DROP TYPE %s%s", shell->sql, is_whole ? " CASCADE" : "");
}

static const struct pgm_attr attrs[] = { { 0 } };

const struct pgm_kind pgm_kind_shell = {
    .name = "shell type",
    .noun = "TYPE",
    .grant_noun = "TYPE",
    .weight = 18,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .namespaces = PGM_NAMESPACE_TYPE,
    .query = pgm_sql_shell,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
