/* Restoring in the place of what there is. The tables stay as they are: only rows go and come.
 * Foreign keys would stand in the way, or take rows of other tables along: they are dropped and
 * come back at the end, when each is checked. Triggers do not fire: what they once did is in the
 * rows already. */
#include <string.h>

#include "backups/backup.h"

extern const char pgm_sql_backup_references[];
extern const char pgm_sql_backup_triggers[];

struct replacing {
    struct pgm_ctx *ctx;
    struct pgm_conn *conn;
    const struct pgm_backup *backup;
    const pgm_backup_tables *tables, *seen;
    const char *oids;
    struct pgm_rows references, triggers;
};

static enum pgm_status
run(struct replacing *replacing, const struct pgm_str *sql)
{
    return sql->len ? pgm_conn_exec(replacing->ctx, replacing->conn, pgm_str_text(sql)) : PGM_OK;
}

/* "VERB ONLY a, ONLY b" of the tables that hold rows themselves. */
static void
add_tables(struct pgm_str *out, const char *verb, const pgm_backup_tables *tables)
{
    const char *before = verb;
    for (size_t i = 0; i < tables->n; i++) {
        if (!tables->at[i].is_partitioned) {
            pgm_str_addf(out, "%s ONLY %s", before, tables->at[i].sql);
            before = ",";
        }
    }
}

static enum pgm_status
find_tables(struct replacing *replacing)
{
    struct pgm_ctx *ctx = replacing->ctx;
    struct pgm_str list = PGM_STR(ctx->arena);
    for (size_t i = 0; i < replacing->tables->n; i++) {
        const struct pgm_backup_table *table = &replacing->tables->at[i];
        struct pgm_rows rows;
        PGM_TRY(pgm_conn_query(ctx, replacing->conn,
            "SELECT oid FROM pg_class WHERE oid = to_regclass($1) AND relkind IN ('r', 'p')", 1,
            &table->sql, &rows));
        if (!rows.n_rows) {
            (void)pgm_fail(
                ctx, PGM_BLOCKED, "there is no table %s to put the rows into", table->sql);
            return pgm_hint(ctx, "'--into SCHEMA' makes tables for the rows beside what there is");
        }
        pgm_str_addf(&list, "%c%s", i ? ',' : '{', pgm_rows_value(&rows, 0, 0));
    }
    pgm_str_add_char(&list, '}');
    replacing->oids = pgm_str_text(&list);
    return PGM_OK;
}

/* Nobody can write to them any more; did somebody before? */
static enum pgm_status
check_seen(struct replacing *replacing)
{
    for (size_t i = 0; i < replacing->seen->n; i++) {
        const struct pgm_backup_table *table = &replacing->seen->at[i];
        int64_t rows = 0;
        const char *digest = NULL;
        if (table->is_partitioned) {
            continue;
        }
        PGM_TRY(
            pgm_backup_count(replacing->ctx, replacing->conn, table, table->sql, &rows, &digest));
        if (rows != table->rows || !pgm_str_same(digest, table->digest)) {
            (void)pgm_fail(replacing->ctx, PGM_STALE,
                "%s was written to while it was about to be replaced", table->sql);
            return pgm_hint(
                replacing->ctx, "stop who writes to it ('pgmend maintenance on'), and try again");
        }
    }
    return PGM_OK;
}

static enum pgm_status
put_aside(struct replacing *replacing)
{
    struct pgm_ctx *ctx = replacing->ctx;
    struct pgm_str sql = PGM_STR(ctx->arena);
    PGM_TRY(pgm_conn_query(ctx, replacing->conn, pgm_sql_backup_references, 1, &replacing->oids,
        &replacing->references));
    PGM_TRY(pgm_conn_query(
        ctx, replacing->conn, pgm_sql_backup_triggers, 1, &replacing->oids, &replacing->triggers));
    for (size_t i = 0; i < replacing->references.n_rows; i++) {
        pgm_str_addf(&sql, "ALTER TABLE %s DROP CONSTRAINT %s;",
            pgm_rows_value(&replacing->references, i, 0),
            pgm_rows_value(&replacing->references, i, 1));
    }
    for (size_t i = 0; i < replacing->triggers.n_rows; i++) {
        pgm_str_addf(&sql, "ALTER TABLE %s DISABLE TRIGGER %s;",
            pgm_rows_value(&replacing->triggers, i, 0), pgm_rows_value(&replacing->triggers, i, 1));
    }
    add_tables(&sql, "TRUNCATE TABLE", replacing->tables);
    return run(replacing, &sql);
}

/* A sequence that is further on stays there: no number is given twice. */
static enum pgm_status
set_sequences(struct replacing *replacing, const struct pgm_backup_table *table)
{
    struct pgm_ctx *ctx = replacing->ctx;
    for (size_t i = 0; i < table->sequences.n; i++) {
        const struct pgm_backup_sequence *sequence = &table->sequences.at[i];
        struct pgm_rows rows;
        PGM_TRY(pgm_conn_query(
            ctx, replacing->conn, "SELECT to_regclass($1) IS NOT NULL", 1, &sequence->sql, &rows));
        if (pgm_rows_value(&rows, 0, 0)[0] != 't') {
            pgm_warn(ctx, "the sequence %s is not there any more", sequence->sql);
            continue;
        }
        const char *values[] = { sequence->sql, sequence->last,
            sequence->is_called ? "true" : "false" };
        PGM_TRY(pgm_conn_query(ctx, replacing->conn,
            pgm_arena_printf(ctx->arena,
                "SELECT setval($1::regclass, $2::bigint, $3::boolean) FROM %s"
                " WHERE last_value < $2::bigint",
                sequence->sql),
            3, values, &rows));
    }
    return PGM_OK;
}

static enum pgm_status
load_all(struct replacing *replacing)
{
    for (size_t i = 0; i < replacing->tables->n; i++) {
        const struct pgm_backup_table *table = &replacing->tables->at[i];
        pgm_progress(replacing->ctx, "restoring tables", i, replacing->tables->n);
        if (!table->is_partitioned) {
            PGM_TRY(pgm_backup_load(
                replacing->ctx, replacing->conn, replacing->backup, table, table->sql));
        }
        PGM_TRY(set_sequences(replacing, table));
    }
    return PGM_OK;
}

static enum pgm_status
enable_triggers(struct replacing *replacing)
{
    struct pgm_str sql = PGM_STR(replacing->ctx->arena);
    for (size_t i = 0; i < replacing->triggers.n_rows; i++) {
        char when = pgm_rows_value(&replacing->triggers, i, 2)[0];
        pgm_str_addf(&sql, "ALTER TABLE %s ENABLE%s TRIGGER %s;",
            pgm_rows_value(&replacing->triggers, i, 0),
            when == 'A'   ? " ALWAYS"
            : when == 'R' ? " REPLICA"
                          : "",
            pgm_rows_value(&replacing->triggers, i, 1));
    }
    return run(replacing, &sql);
}

static enum pgm_status
bring_back(struct replacing *replacing)
{
    struct pgm_ctx *ctx = replacing->ctx;
    PGM_TRY(enable_triggers(replacing));
    for (size_t i = 0; i < replacing->references.n_rows; i++) {
        const char *table = pgm_rows_value(&replacing->references, i, 0);
        const char *name = pgm_rows_value(&replacing->references, i, 1);
        const char *comment = pgm_rows_value(&replacing->references, i, 3);
        struct pgm_str sql = PGM_STR(ctx->arena);
        pgm_str_addf(&sql, "ALTER TABLE %s ADD CONSTRAINT %s %s", table, name,
            pgm_rows_value(&replacing->references, i, 2));
        if (comment) {
            pgm_str_addf(&sql, "; COMMENT ON CONSTRAINT %s ON %s IS %s", name, table, comment);
        }
        if (run(replacing, &sql) != PGM_OK) {
            enum pgm_status status = ctx->error.status;
            (void)pgm_wrap(ctx, status, "the rows do not fit to those of other tables");
            return pgm_hint(ctx, "restore the tables that refer to each other together");
        }
    }
    return PGM_OK;
}

static enum pgm_status
replace(struct replacing *replacing)
{
    struct pgm_str lock = PGM_STR(replacing->ctx->arena);
    add_tables(&lock, "LOCK TABLE", replacing->tables);
    pgm_str_add(&lock, " IN ACCESS EXCLUSIVE MODE");
    PGM_TRY(pgm_conn_exec(replacing->ctx, replacing->conn,
        "SET LOCAL row_security = off; SET LOCAL lock_timeout = '5s'"));
    PGM_TRY(find_tables(replacing));
    PGM_TRY(run(replacing, &lock));
    PGM_TRY(check_seen(replacing));
    PGM_TRY(put_aside(replacing));
    PGM_TRY(load_all(replacing));
    return bring_back(replacing);
}

enum pgm_status
pgm_backup_replace(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup,
    const pgm_backup_tables *tables, const pgm_backup_tables *seen)
{
    struct replacing replacing = {
        .ctx = ctx, .conn = conn, .backup = backup, .tables = tables, .seen = seen
    };
    PGM_TRY(pgm_backup_check_files(ctx, backup));
    PGM_TRY(pgm_conn_exec(ctx, conn, "BEGIN"));
    return pgm_backup_end(ctx, conn, replace(&replacing), "nothing was restored");
}
