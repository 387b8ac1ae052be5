/* A role of the whole server. Its password is never read: pg_roles does not show it. */
#include "kinds/emit.h"
#include "kinds/sql.h"

/* What is on or off; `word` is what the attribute says when it is true. */
static const struct {
    const char *attr, *word, *opposite;
} options[] = {
    { "superuser", "SUPERUSER", "NOSUPERUSER" },
    { "createdb", "CREATEDB", "NOCREATEDB" },
    { "createrole", "CREATEROLE", "NOCREATEROLE" },
    { "noinherit", "NOINHERIT", "INHERIT" },
    { "login", "LOGIN", "NOLOGIN" },
    { "replication", "REPLICATION", "NOREPLICATION" },
    { "bypassrls", "BYPASSRLS", "NOBYPASSRLS" },
};

#define N_OPTIONS (sizeof options / sizeof *options)

static const char no_password[] =
    "the role has no password, as none is ever read: give it one with ALTER ROLE … PASSWORD";

static void
add_limits(struct pgm_emit *emit, const struct pgm_object *role, bool limit, bool until,
    struct pgm_str *sql)
{
    const char *connections = pgm_object_attr(role, "connection_limit");
    const char *end = pgm_object_attr(role, "valid_until");
    if (limit) {
        pgm_str_addf(sql, " CONNECTION LIMIT %s", connections ? connections : "-1");
    }
    if (until) {
        pgm_str_addf(sql, " VALID UNTIL %s", pgm_emit_literal(emit, end ? end : "infinity"));
    }
}

static void
set_comment(struct pgm_emit *emit, const struct pgm_object *role)
{
    const char *comment = pgm_object_attr(role, "comment");
    pgm_emit(emit, "COMMENT ON ROLE %s IS %s", role->sql,
        comment ? pgm_emit_literal(emit, comment) : "NULL");
}

static void
create(struct pgm_emit *emit, const struct pgm_object *role)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "CREATE ROLE %s", role->sql);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (pgm_object_is(role, options[i].attr)) {
            pgm_str_addf(&sql, " %s", options[i].word);
        }
    }
    add_limits(emit, role, pgm_object_attr(role, "connection_limit") != NULL,
        pgm_object_attr(role, "valid_until") != NULL, &sql);
    pgm_emit(emit, "%s", pgm_str_text(&sql));
    if (pgm_object_is(role, "login")) {
        pgm_emit_flag(emit, 0, no_password);
    }
    if (pgm_object_attr(role, "comment")) {
        set_comment(emit, role);
    }
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *role)
{
    pgm_emit(emit, "DROP ROLE %s", role->sql);
    pgm_emit_flag(emit, PGM_STEP_MAY_FAIL,
        "fails while the role owns anything or has privileges, in any database of the server");
}

/* One hook for all: one statement. */
static void
alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    pgm_str_addf(&sql, "ALTER ROLE %s", delta->to->sql);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (pgm_delta_has(delta, options[i].attr)) {
            bool is_on = pgm_object_is(delta->to, options[i].attr);
            pgm_str_addf(&sql, " %s", is_on ? options[i].word : options[i].opposite);
        }
    }
    add_limits(emit, delta->to, pgm_delta_has(delta, "connection_limit"),
        pgm_delta_has(delta, "valid_until"), &sql);
    pgm_emit(emit, "%s", pgm_str_text(&sql));
}

static void
alter_comment(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    set_comment(emit, delta->to);
}

static const struct pgm_attr attrs[] = {
    { "login", .alter = alter },
    { "superuser", .alter = alter },
    { "createdb", .alter = alter },
    { "createrole", .alter = alter },
    { "noinherit", .alter = alter },
    { "replication", .alter = alter },
    { "bypassrls", .alter = alter },
    { "connection_limit", .alter = alter },
    { "valid_until", .alter = alter },
    { "comment", .alter = alter_comment },
    { 0 },
};

/* Everything else may belong to it: first to come, last to go. */
const struct pgm_kind pgm_kind_role = {
    .name = "role",
    .weight = 1,
    .flags = PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .facet = PGM_FACET_ROLES,
    .query = pgm_sql_role,
    .attrs = attrs,
    .create = create,
    .drop = drop,
};
