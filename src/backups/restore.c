/* Restoring beside what there is. */
#include <string.h>

#include "backups/backup.h"
#include "pg/quote.h"

static const char *
create_sql(struct pgm_arena *arena, const struct pgm_backup_table *table, const char *place)
{
    struct pgm_str sql = PGM_STR(arena);
    pgm_str_addf(&sql, "CREATE TABLE %s (", place);
    for (size_t i = 0; i < table->columns.n; i++) {
        const struct pgm_backup_column *column = &table->columns.at[i];
        pgm_str_add(&sql, i ? ", " : "");
        pgm_quote_name(&sql, column->name);
        pgm_str_addf(&sql, " %s", column->type);
        if (column->collation) {
            pgm_str_addf(&sql, " COLLATE %s", column->collation);
        }
        if (column->generated) {
            pgm_str_addf(&sql, " GENERATED ALWAYS AS (%s) STORED", column->generated);
        }
        pgm_str_add(&sql, column->is_not_null ? " NOT NULL" : "");
    }
    pgm_str_add_char(&sql, ')');
    return pgm_str_text(&sql);
}

/* Two tables of one name come out of two schemas: then each has its schema in its name. */
static const char *
place_of(struct pgm_arena *arena, const pgm_backup_tables *tables, size_t at, const char *schema)
{
    const struct pgm_backup_table *table = &tables->at[at];
    const char *name = table->name;
    for (size_t i = 0; i < tables->n; i++) {
        if (i != at && strcmp(tables->at[i].name, table->name) == 0) {
            name = pgm_arena_printf(arena, "%s.%s", table->schema, table->name);
        }
    }
    struct pgm_str place = PGM_STR(arena);
    pgm_quote_qualified(&place, schema, name);
    return pgm_str_text(&place);
}

static enum pgm_status
restore_tables(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup,
    const pgm_backup_tables *tables, const char *schema)
{
    struct pgm_str make = PGM_STR(ctx->arena);
    pgm_str_add(&make, "CREATE SCHEMA ");
    pgm_quote_name(&make, schema);
    PGM_TRY(pgm_conn_exec(ctx, conn, pgm_str_text(&make)));
    for (size_t i = 0; i < tables->n; i++) {
        const struct pgm_backup_table *table = &tables->at[i];
        pgm_progress(ctx, "restoring tables", i, tables->n);
        if (table->is_partitioned) {
            continue;
        }
        const char *place = place_of(ctx->arena, tables, i, schema);
        PGM_TRY(pgm_wrap(ctx, pgm_conn_exec(ctx, conn, create_sql(ctx->arena, table, place)),
            "%s cannot be made", place));
        PGM_TRY(pgm_backup_load(ctx, conn, backup, table, place));
    }
    return PGM_OK;
}

enum pgm_status
pgm_backup_end(
    struct pgm_ctx *ctx, struct pgm_conn *conn, enum pgm_status status, const char *otherwise)
{
    if (status == PGM_OK) {
        return pgm_conn_exec(ctx, conn, "COMMIT");
    }
    struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    if (pgm_conn_exec(ctx, conn, "ROLLBACK") != PGM_OK) {
        pgm_error_clear(ctx); /* the session has ended, and the transaction with it */
    }
    ctx->error = error;
    return pgm_wrap(ctx, status, "%s", otherwise);
}

enum pgm_status
pgm_backup_restore_into(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup,
    const pgm_backup_tables *tables, const char *schema)
{
    PGM_TRY(pgm_backup_check_files(ctx, backup));
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN"));
    return pgm_backup_end(
        ctx, conn, restore_tables(ctx, conn, backup, tables, schema), "nothing was restored");
}
