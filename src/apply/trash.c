#include "apply/trash.h"

#include <stdlib.h>

static const char look_sql[] =
    "SELECT COALESCE(max(substr(nspname, length('" PGM_TRASH_SCHEMA "') + 1)::int), 0) + 1,"
    " to_regclass('" PGM_TRASH_TABLE "') IS NOT NULL,"
    " has_database_privilege(current_database(), 'CREATE') AND CASE"
    " WHEN to_regclass('" PGM_TRASH_TABLE "') IS NOT NULL"
    " THEN has_table_privilege(to_regclass('" PGM_TRASH_TABLE "'), 'INSERT')"
    " WHEN to_regnamespace('" PGM_OWN_SCHEMA "') IS NOT NULL"
    " THEN has_schema_privilege(to_regnamespace('" PGM_OWN_SCHEMA "'), 'CREATE') ELSE true END"
    " FROM pg_namespace WHERE nspname ~ '^" PGM_TRASH_SCHEMA "[0-9]{1,9}$'";

enum pgm_status
pgm_trash_look(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_trash **out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, look_sql, 0, NULL, &rows));
    *out = NULL;
    if (pgm_rows_value(&rows, 0, 2)[0] == 't') {
        *out = pgm_new(ctx->arena, struct pgm_trash);
        (*out)->first = (unsigned)strtoul(pgm_rows_value(&rows, 0, 0), NULL, 10);
        (*out)->has_list = pgm_rows_value(&rows, 0, 1)[0] == 't';
    }
    return PGM_OK;
}
