/* A backup that was never restored is none: it is restored here, on the throw-away server. */
#include <stdlib.h>
#include <string.h>

#include "apply/throwaway.h"
#include "backups/backup.h"
#include "base/json.h"
#include "catalog/snapshot.h"

static enum pgm_status
check_file(
    struct pgm_ctx *ctx, const struct pgm_backup *backup, const char *name, const char *wanted)
{
    const char *sum;
    int64_t size;
    PGM_TRY(pgm_backup_sum(ctx, pgm_file_join(ctx->arena, backup->directory, name), &sum, &size));
    if (pgm_str_same(sum, wanted)) {
        return PGM_OK;
    }
    (void)pgm_fail(ctx, PGM_FAILED, "%s of the backup %s is damaged: it is not what was written",
        name, backup->id);
    return pgm_hint(ctx, "nothing of this backup can be relied on: make another, or use an older");
}

enum pgm_status
pgm_backup_check_files(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    PGM_TRY(check_file(ctx, backup, PGM_BACKUP_DUMP, backup->dump_sum));
    return check_file(ctx, backup, PGM_BACKUP_SCHEMA, backup->schema_sum);
}

static enum pgm_status
open_copy(struct pgm_ctx *ctx, const struct pgm_backup *backup, struct pgm_throwaway *out)
{
    struct pgm_text text;
    struct pgm_catalog *catalog = NULL;
    const char *path = pgm_file_join(ctx->arena, backup->directory, PGM_BACKUP_SCHEMA);
    PGM_TRY(pgm_file_read(ctx, path, &text));
    PGM_TRY(pgm_snapshot_read(ctx, path, text.at, text.size, &catalog));
    return pgm_throwaway_open(ctx, catalog, out);
}

/* Rows that refer to tables which were not backed up come without them. */
static enum pgm_status
load_all(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_backup *backup)
{
    PGM_TRY(pgm_conn_exec(ctx, conn, "SET session_replication_role = replica"));
    for (size_t i = 0; i < backup->tables.n; i++) {
        const struct pgm_backup_table *table = &backup->tables.at[i];
        pgm_progress(ctx, "test restore of tables", i, backup->tables.n);
        if (!table->is_partitioned) {
            PGM_TRY(pgm_backup_load(ctx, conn, backup, table, table->sql));
        }
    }
    return PGM_OK;
}

static enum pgm_status
note(struct pgm_ctx *ctx, struct pgm_backup *backup, const struct pgm_throwaway *place)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, place->conn,
        "SELECT floor(extract(epoch FROM clock_timestamp()))::bigint", 0, NULL, &rows));
    backup->verified = strtoll(pgm_rows_value(&rows, 0, 0), NULL, 10);
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out, .pretty = true };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "manifest", pgm_backup_manifest_sum(ctx, backup));
    pgm_json_member_int(&json, "verified", backup->verified);
    pgm_json_member_int(&json, "server", pgm_conn_version(place->conn));
    pgm_json_close(&json, '}');
    pgm_str_add_char(&out, '\n');
    PGM_TRY(pgm_file_write(ctx, pgm_file_join(ctx->arena, backup->directory, PGM_BACKUP_VERIFIED),
        pgm_str_text(&out), out.len, 0600));
    return pgm_backup_sync(ctx, backup->directory);
}

enum pgm_status
pgm_backup_verify(struct pgm_ctx *ctx, struct pgm_backup *backup)
{
    struct pgm_throwaway place = { 0 };
    PGM_TRY(pgm_backup_check_files(ctx, backup));
    PGM_TRY(pgm_wrap(ctx, open_copy(ctx, backup, &place), "the backup could not be tested"));
    PGM_TRY(load_all(ctx, place.conn, backup));
    return note(ctx, backup, &place);
}
