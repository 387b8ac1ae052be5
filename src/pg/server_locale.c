#include "base/str.h"
#include "pg/quote.h"
#include "pg/server_private.h"

enum pgm_status
pgm_locale_read(
    struct pgm_ctx *ctx, struct pgm_conn *conn, const char *database, struct pgm_locale *out)
{
    int version = pgm_conn_version(conn);
    const char *sql = pgm_arena_printf(ctx->arena,
        "SELECT pg_catalog.pg_encoding_to_char(encoding), %s, datcollate, datctype, %s, %s "
        "FROM pg_catalog.pg_database WHERE datname = %s",
        version >= 150000 ? "datlocprovider" : "'c'",
        version >= 170000   ? "datlocale"
        : version >= 150000 ? "daticulocale"
                            : "NULL",
        version >= 160000 ? "daticurules" : "NULL",
        database ? "$1" : "COALESCE($1, pg_catalog.current_database())");
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, sql, 1, &database, &rows));
    if (rows.n_rows != 1) {
        return pgm_fail(ctx, PGM_FAILED, "the database is not in pg_database");
    }
    *out = (struct pgm_locale){ pgm_rows_value(&rows, 0, 0), pgm_rows_value(&rows, 0, 1),
        pgm_rows_value(&rows, 0, 2), pgm_rows_value(&rows, 0, 3), pgm_rows_value(&rows, 0, 4),
        pgm_rows_value(&rows, 0, 5) };
    return PGM_OK;
}

bool
pgm_locale_is_same(const struct pgm_locale *a, const struct pgm_locale *b)
{
    return pgm_str_same(a->encoding, b->encoding) && pgm_str_same(a->provider, b->provider) &&
           pgm_str_same(a->collate, b->collate) && pgm_str_same(a->type, b->type) &&
           pgm_str_same(a->name, b->name) && pgm_str_same(a->rules, b->rules);
}

static void
add_setting(struct pgm_str *sql, const char *keyword, const char *value)
{
    if (value) {
        pgm_str_addf(sql, " %s ", keyword);
        pgm_quote_literal(sql, value);
    }
}

const char *
pgm_locale_clauses(struct pgm_arena *arena, const struct pgm_locale *locale, bool with_libc)
{
    struct pgm_str sql = PGM_STR(arena);
    add_setting(&sql, "ENCODING", locale->encoding);
    if (with_libc) {
        add_setting(&sql, "LC_COLLATE", locale->collate);
        add_setting(&sql, "LC_CTYPE", locale->type);
    }
    if (*locale->provider == 'i') {
        pgm_str_add(&sql, " LOCALE_PROVIDER icu");
        add_setting(&sql, "ICU_LOCALE", locale->name);
        add_setting(&sql, "ICU_RULES", locale->rules);
    } else if (*locale->provider == 'b') {
        pgm_str_add(&sql, " LOCALE_PROVIDER builtin");
        add_setting(&sql, "BUILTIN_LOCALE", locale->name);
    }
    return pgm_str_text(&sql);
}
