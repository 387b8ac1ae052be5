#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/map.h"
#include "catalog/provider.h"
#include "cmd/doctor.h"
#include "cmd/target.h"
#include "parse/split.h"
#include "pg/conn.h"

#define OLDEST_SERVER 140000

/* ---- the database ---------------------------------------------------------------------------- */

static void
look_at_version(struct pgm_doctor *doctor, const struct pgm_conn *conn, const char *origin)
{
    int version = pgm_conn_version(conn);
    const char *name = pgm_conn_describe(doctor->cli->ctx, conn);
    if (version < OLDEST_SERVER) {
        pgm_doctor_note(doctor, PGM_HEALTH_FAIL, doctor->subject,
            "upgrade the server to PostgreSQL 14 or newer",
            "%s runs PostgreSQL %d, which is older than pgmend knows", name, version / 10000);
    } else {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL,
            "%s (from %s) runs PostgreSQL %d.%d", name, origin, version / 10000, version % 10000);
    }
}

static bool
is_true(const struct pgm_rows *rows, size_t column)
{
    return pgm_str_same(pgm_rows_value(rows, 0, column), "t");
}

static void
look_at_rights(struct pgm_doctor *doctor, const struct pgm_rows *rows)
{
    const char *user = pgm_rows_value(rows, 0, 0);
    if (is_true(rows, 1)) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, "rights", NULL, "%s is a superuser", user);
    } else if (is_true(rows, 2)) {
        pgm_doctor_note(
            doctor, PGM_HEALTH_OK, "rights", NULL, "%s may create schemas in this database", user);
    } else {
        pgm_doctor_note(doctor, PGM_HEALTH_WARN, "rights",
            "changes need the owner of the database's objects; GRANT CREATE ON DATABASE lets this "
            "user add schemas",
            "%s may look, but may not create schemas in this database", user);
    }
}

static void
look_at_state(struct pgm_doctor *doctor, const struct pgm_rows *rows)
{
    if (is_true(rows, 3)) {
        pgm_doctor_note(doctor, PGM_HEALTH_WARN, "replica", "name the primary to change anything",
            "the server is a standby: it can be looked at only");
    } else if (is_true(rows, 4)) {
        pgm_doctor_note(doctor, PGM_HEALTH_WARN, "read-only",
            "changes fail until default_transaction_read_only is off: look for it in the settings "
            "of the server, of the database and of the user",
            "transactions are read-only here by default");
    }
}

static void
look_at_provider(struct pgm_doctor *doctor, struct pgm_conn *conn)
{
    static const char sql[] = "SELECT 'role ' || rolname FROM pg_catalog.pg_roles UNION ALL "
                              "SELECT 'schema ' || nspname FROM pg_catalog.pg_namespace";
    struct pgm_rows rows = { 0 };
    pgm_strings there = { 0 };
    if (pgm_conn_query(doctor->cli->ctx, conn, sql, 0, NULL, &rows) != PGM_OK) {
        pgm_error_clear(doctor->cli->ctx);
        return;
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_vec_push(doctor->cli->ctx->arena, &there, pgm_rows_value(&rows, i, 0));
    }
    const char *told = pgm_cli_text(doctor->cli, "provider");
    bool looks = pgm_str_same(told, "auto");
    const struct pgm_provider *provider =
        looks ? pgm_provider_detect(&there) : pgm_provider_find(told);
    if (provider) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, "provider", NULL,
            "%s%s: what the platform puts there is left out", provider->text,
            looks ? ", by its roles and schemas" : "");
    }
}

/* The server process behind the session at this moment, or NULL. */
static const char *
ask_process(struct pgm_doctor *doctor, struct pgm_conn *conn)
{
    struct pgm_rows rows = { 0 };
    if (pgm_conn_query(doctor->cli->ctx, conn, "SELECT pg_catalog.pg_backend_pid()", 0, NULL,
            &rows) != PGM_OK) {
        return NULL;
    }
    return pgm_rows_value(&rows, 0, 0);
}

/* Two sessions that are open at the same time have processes of their own, and keep them, unless a
 * pooler lends out one process to whoever has something to say. */
static void
look_at_pooler(struct pgm_doctor *doctor, struct pgm_conn *conn, const char *conninfo)
{
    struct pgm_ctx *ctx = doctor->cli->ctx;
    struct pgm_conn *other = NULL;
    const char *first = ask_process(doctor, conn);
    const char *second =
        pgm_conn_open(ctx, conninfo, &other) == PGM_OK ? ask_process(doctor, other) : NULL;
    const char *again = second ? ask_process(doctor, conn) : NULL;
    pgm_conn_close(ctx, other);
    if (!first || !second || !again) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_WARN, "pooler");
    } else if (pgm_str_same(first, second) || !pgm_str_same(first, again)) {
        pgm_doctor_note(doctor, PGM_HEALTH_FAIL, "pooler",
            "use the server's own address (often another port, or another host name of the "
            "provider), not the pooler's",
            "a transaction pooler stands between pgmend and the server, so a lock could be lost in "
            "the middle of a change");
    }
}

static void
list_extensions(struct pgm_doctor *doctor, struct pgm_conn *conn)
{
    struct pgm_rows rows = { 0 };
    static const char sql[] = "SELECT extname FROM pg_catalog.pg_extension ORDER BY 1";
    if (pgm_conn_query(doctor->cli->ctx, conn, sql, 0, NULL, &rows) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_vec_push(doctor->cli->ctx->arena, &doctor->extensions, pgm_rows_value(&rows, i, 0));
    }
}

static void
look_at_session(struct pgm_doctor *doctor, struct pgm_conn *conn)
{
    static const char sql[] =
        "SELECT CURRENT_USER, r.rolsuper,\n"
        "       pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),\n"
        "       pg_catalog.pg_is_in_recovery(),\n"
        "       pg_catalog.current_setting('default_transaction_read_only')::boolean\n"
        "  FROM pg_catalog.pg_roles AS r\n"
        " WHERE r.rolname = CURRENT_USER";
    struct pgm_rows rows = { 0 };
    if (pgm_conn_query(doctor->cli->ctx, conn, sql, 0, NULL, &rows) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    if (rows.n_rows) {
        look_at_rights(doctor, &rows);
        look_at_state(doctor, &rows);
        look_at_provider(doctor, conn);
    }
}

void
pgm_doctor_look_at_target(struct pgm_doctor *doctor)
{
    struct pgm_ctx *ctx = doctor->cli->ctx;
    struct pgm_target target = { 0 };
    struct pgm_conn *conn = NULL;
    if (pgm_target_choose(doctor->cli, &target) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    if (target.is_embedded) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL,
            "no database is named, so commands work on the embedded development server");
        return;
    }
    if (pgm_conn_open(ctx, target.conninfo, &conn) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    look_at_version(doctor, conn, target.origin);
    look_at_session(doctor, conn);
    look_at_pooler(doctor, conn, target.conninfo);
    list_extensions(doctor, conn);
    pgm_conn_close(ctx, conn);
}

/* ---- extensions ------------------------------------------------------------------------------ */

/* Goes beyond `word` and the blanks after it, when the text begins with it. */
static bool
take_word(const char **at, const char *word)
{
    size_t n = strlen(word);
    if (strncasecmp(*at, word, n) != 0 || !strchr(" \t\r\n", (*at)[n])) {
        return false;
    }
    *at += n;
    *at += strspn(*at, " \t\r\n");
    return true;
}

/* The name in CREATE EXTENSION [IF NOT EXISTS] name, or NULL for any other statement. */
static const char *
name_of_extension(struct pgm_arena *arena, const char *statement)
{
    const char *at = statement;
    if (!take_word(&at, "CREATE") || !take_word(&at, "EXTENSION")) {
        return NULL;
    }
    (void)(take_word(&at, "IF") && take_word(&at, "NOT") && take_word(&at, "EXISTS"));
    bool is_quoted = *at == '"';
    at += is_quoted;
    char *name = pgm_arena_copy_n(arena, at, strcspn(at, is_quoted ? "\"" : " \t\r\n;"));
    for (char *c = name; !is_quoted && *c; c++) {
        *c = (char)tolower((unsigned char)*c);
    }
    return name;
}

/* Adds what the files create. A file that cannot be split is the loader's to complain of. */
static void
add_declared(struct pgm_doctor *doctor, struct pgm_map *wanted)
{
    struct pgm_ctx *ctx = doctor->cli->ctx;
    pgm_vec_each(const char *, file, &doctor->files) {
        struct pgm_text text = { 0 };
        pgm_statements statements = { 0 };
        if (pgm_file_read(ctx, file, &text) != PGM_OK ||
            pgm_parse_split(ctx, file, text.at, text.size, &statements) != PGM_OK) {
            pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, "declared schema");
            continue;
        }
        pgm_vec_each(struct pgm_statement, statement, &statements) {
            const char *name = name_of_extension(ctx->arena, statement.text);
            if (name && !pgm_map_get_text(wanted, name)) {
                (void)pgm_map_put_text(wanted, name, pgm_arena_copy(ctx->arena, file));
            }
        }
    }
}

/* Who wants which extension: name -> "the database", or a file. */
static struct pgm_map
collect_wanted(struct pgm_doctor *doctor)
{
    struct pgm_arena *arena = doctor->cli->ctx->arena;
    struct pgm_map wanted = PGM_MAP(arena);
    pgm_vec_each(const char *, name, &doctor->extensions) {
        (void)pgm_map_put_text(&wanted, name, pgm_arena_copy(arena, "the database"));
    }
    add_declared(doctor, &wanted);
    return wanted;
}

static bool
list_available(struct pgm_doctor *doctor, struct pgm_map *out)
{
    static char is_there;
    struct pgm_ctx *ctx = doctor->cli->ctx;
    struct pgm_conn *conn = NULL;
    struct pgm_rows rows = { 0 };
    if (pgm_conn_open(ctx, pgm_server_url(ctx, doctor->shadow, "postgres"), &conn) != PGM_OK ||
        pgm_conn_query(ctx, conn, "SELECT name FROM pg_catalog.pg_available_extensions", 0, NULL,
            &rows) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return false;
    }
    for (size_t i = 0; i < rows.n_rows; i++) {
        (void)pgm_map_put_text(out, pgm_rows_value(&rows, i, 0), &is_there);
    }
    pgm_conn_close(ctx, conn);
    return true;
}

void
pgm_doctor_look_at_extensions(struct pgm_doctor *doctor)
{
    struct pgm_map available = PGM_MAP(doctor->cli->ctx->arena);
    if (!doctor->shadow || !list_available(doctor, &available)) {
        return;
    }
    struct pgm_map wanted = collect_wanted(doctor);
    int major = pgm_server_major(doctor->shadow);
    size_t missing = 0;
    for (size_t i = 0; i < wanted.n; i++) {
        const char *name = wanted.entries[i].key;
        if (!pgm_map_get_text(&available, name)) {
            missing++;
            pgm_doctor_note(doctor, PGM_HEALTH_WARN, doctor->subject,
                pgm_arena_printf(doctor->cli->ctx->arena,
                    "install the package that brings it for PostgreSQL %d, or name in "
                    "PGMEND_PG_BIN a server that has it",
                    major),
                "%s uses '%s', which the embedded PostgreSQL %d lacks",
                (const char *)wanted.entries[i].value, name, major);
        }
    }
    if (!missing && wanted.n) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL,
            "the embedded server has all %zu that are used", wanted.n);
    }
}
