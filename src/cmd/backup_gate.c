/* That what would be lost is in a backup. */
#include <string.h>

#include "cmd/backups.h"
#include "pg/quote.h"
#include "plan/plan.h"

const struct pgm_option pgm_options_backup[] = {
    {
        .name = "backup",
        .form = { PGM_VALUE_CHOICE, "auto|required" },
        .value = "WHEN",
        .fallback = "auto",
        .key = "backup",
        .text = "required: what would be lost must be in a backup of this database that passed "
                "its test and is no older than a day ('pgmend backup').",
    },
    { 0 },
};

bool
pgm_backup_id_is_of(struct pgm_arena *arena, const char *id, const char *sql)
{
    const char *place = strstr(id, pgm_arena_printf(arena, " %s", sql));
    const char *end = place ? place + strlen(sql) + 1 : NULL;
    return end && (*end == '\0' || *end == '.');
}

/* The tables, as SQL, that are destroyed, or of which a part is. */
static enum pgm_status
tables_of(struct pgm_ctx *ctx, struct pgm_conn *conn, const pgm_strings *ids, pgm_strings *out)
{
    pgm_backup_tables all = { 0 };
    PGM_TRY(pgm_backup_tables_read(ctx, conn, &all));
    for (size_t i = 0; i < all.n; i++) {
        struct pgm_str sql = PGM_STR(ctx->arena);
        pgm_quote_qualified(&sql, all.at[i].schema, all.at[i].name);
        bool is_met = false;
        for (size_t j = 0; j < ids->n && !is_met; j++) {
            is_met = pgm_backup_id_is_of(ctx->arena, ids->at[j], pgm_str_text(&sql));
        }
        if (is_met) {
            pgm_vec_push(ctx->arena, out, all.at[i].sql);
        }
    }
    return PGM_OK;
}

static enum pgm_status
check(struct pgm_cli *cli, const struct pgm_target *target, const pgm_strings *ids)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_conn *conn = NULL;
    struct pgm_identity here;
    pgm_strings tables = { 0 };
    const char *missing = NULL;
    PGM_TRY(pgm_conn_open(ctx, target->conninfo, &conn));
    PGM_TRY(tables_of(ctx, conn, ids, &tables));
    PGM_TRY(pgm_identity_read(ctx, conn, &here));
    pgm_conn_close(ctx, conn);
    PGM_TRY(pgm_backup_covers(
        ctx, pgm_cli_backups(cli), &here, &tables, here.now - PGM_BACKUP_HOLDS, &missing));
    if (!missing) {
        return PGM_OK;
    }
    (void)pgm_fail(
        ctx, PGM_BLOCKED, "%s is in no backup of the last day that passed its test", missing);
    return pgm_hint(ctx, "make one: pgmend backup --tables '%s'", missing);
}

static bool
is_required(const struct pgm_cli *cli)
{
    return pgm_command_option(cli->command, "backup") &&
           strcmp(pgm_cli_text(cli, "backup"), "required") == 0;
}

enum pgm_status
pgm_cli_require_backup(struct pgm_cli *cli, const struct pgm_target *target, const pgm_strings *ids)
{
    if (!is_required(cli) || !ids->n) {
        return PGM_OK;
    }
    return pgm_wrap(cli->ctx, check(cli, target, ids), "something would be lost");
}

/* What a change of the schema destroys. */
static enum pgm_status
list_destroyed(struct pgm_ctx *ctx, const struct pgm_diff *diff, pgm_strings *out)
{
    struct pgm_plan *plan = NULL;
    pgm_object_list objects = { 0 };
    PGM_TRY(pgm_plan_make(ctx, diff, &plan));
    pgm_plan_list_destroyed(ctx, plan, &objects);
    for (size_t i = 0; i < objects.n; i++) {
        pgm_vec_push(ctx->arena, out, objects.at[i]->id);
    }
    return PGM_OK;
}

enum pgm_status
pgm_cli_require_backup_of(struct pgm_cli *cli, const struct pgm_target *target,
    const struct pgm_catalog *before, const struct pgm_catalog *after, bool needs)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_NONE };
    pgm_strings ids = { 0 };
    if (!needs && !is_required(cli)) {
        return PGM_OK;
    }
    if (!after) {
        (void)pgm_fail(ctx, PGM_BLOCKED,
            "a backup is demanded, and without a proof nobody can "
            "tell of which tables");
        return pgm_hint(ctx, "leave --no-proof out");
    }
    const struct pgm_diff *diff = pgm_diff_make(ctx, before, after, &options);
    if (!needs) {
        PGM_TRY(list_destroyed(ctx, diff, &ids));
        return pgm_cli_require_backup(cli, target, &ids);
    }
    for (size_t i = 0; i < diff->n_deltas; i++) {
        pgm_vec_push(ctx->arena, &ids, pgm_delta_object(&diff->deltas[i])->id);
    }
    return pgm_wrap(ctx, check(cli, target, &ids), "a migration needs a backup");
}
