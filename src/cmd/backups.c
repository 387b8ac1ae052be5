#include "cmd/backups.h"

#include "apply/run.h"
#include "cmd/sources.h"
#include "journals/pgmend.h"

const struct pgm_option pgm_options_backups[] = {
    {
        .name = "backups",
        .form = { .type = PGM_VALUE_PATH },
        .value = "DIR",
        .key = "backups",
        .text = "The directory of backups. Without it: .pgmend/backups of the project. What lies "
                "there holds rows: keep it where only you can read it.",
    },
    { 0 },
};

const char *
pgm_cli_backups(struct pgm_cli *cli)
{
    const char *said = pgm_cli_text(cli, "backups");
    return said ? said : pgm_config_path(cli->ctx->arena, cli->config, ".pgmend/backups");
}

const char *
pgm_cli_size_text(struct pgm_arena *arena, int64_t bytes)
{
    static const char *const units[] = { "B", "kB", "MB", "GB", "TB" };
    double size = (double)bytes;
    size_t unit = 0;
    while (size >= 1000 && unit + 1 < sizeof units / sizeof *units) {
        size /= 1000;
        unit++;
    }
    return pgm_arena_printf(arena, unit ? "%.1f %s" : "%.0f %s", size, units[unit]);
}

int64_t
pgm_backup_rows(const pgm_backup_tables *tables)
{
    int64_t rows = 0;
    for (size_t i = 0; i < tables->n; i++) {
        rows += tables->at[i].rows;
    }
    return rows;
}

void
pgm_backup_show(struct pgm_cli *cli, const struct pgm_backup *backup)
{
    struct pgm_arena *arena = cli->ctx->arena;
    pgm_output_print(cli, "%s%s%s\n", pgm_output_style(cli, PGM_STYLE_BOLD), backup->id,
        pgm_output_style(cli, PGM_STYLE_PLAIN));
    pgm_output_print(cli, "    of %s, %s by %s: %s\n", backup->database.name,
        pgm_moment_text(arena, backup->database.now), backup->by, backup->purpose);
    for (size_t i = 0; i < backup->tables.n; i++) {
        const struct pgm_backup_table *table = &backup->tables.at[i];
        if (!table->is_partitioned) {
            pgm_output_print(cli, "    %s, %lld row%s\n", table->sql, (long long)table->rows,
                table->rows == 1 ? "" : "s");
        }
    }
    const char *verified = backup->verified ? pgm_arena_printf(arena, "test restore passed %s",
                                                  pgm_moment_text(arena, backup->verified))
                                            : "never tested";
    pgm_output_print(cli, "    %s, %s\n", pgm_cli_size_text(arena, backup->dump_size), verified);
}

void
pgm_backup_show_json(struct pgm_cli *cli, const struct pgm_backup *backup)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_open(json, '{');
    pgm_json_member(json, "id", backup->id);
    pgm_json_member(json, "directory", backup->directory);
    pgm_json_member(json, "database", backup->database.name);
    pgm_json_member(json, "system", backup->database.system);
    pgm_json_member_int(json, "server_version", backup->server_version);
    pgm_json_member_int(json, "made", backup->database.now);
    pgm_json_member(json, "by", backup->by);
    pgm_json_member(json, "purpose", backup->purpose);
    pgm_json_member(json, "client", backup->client);
    pgm_json_member_int(json, "bytes", backup->dump_size);
    pgm_json_member(json, "sha256", backup->dump_sum);
    pgm_json_key(json, "verified");
    if (backup->verified) {
        pgm_json_int(json, backup->verified);
    } else {
        pgm_json_text(json, NULL);
    }
    pgm_json_key(json, "tables");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < backup->tables.n; i++) {
        const struct pgm_backup_table *table = &backup->tables.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", table->sql);
        pgm_json_member_bool(json, "is_partitioned", table->is_partitioned);
        pgm_json_member_int(json, "rows", table->rows);
        pgm_json_member(json, "digest", table->digest);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
}

/* Under the runner's lock, in a session of its own. */
static enum pgm_status
note_run(struct pgm_cli *cli, const struct pgm_target *target, const struct pgm_journal_run *run)
{
    struct pgm_conn *conn = NULL;
    const char *id = NULL;
    int version = 0;
    bool may_write = false;
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
    PGM_TRY(pgm_journal_version(cli->ctx, conn, &version));
    PGM_TRY(pgm_journal_may_write(cli->ctx, conn, &may_write));
    if (version && may_write) {
        PGM_TRY(pgm_apply_lock(cli->ctx, conn, 1000));
        PGM_TRY(pgm_journal_ready(cli->ctx, conn));
        PGM_TRY(pgm_journal_run_begin(cli->ctx, conn, run, &id));
        PGM_TRY(pgm_journal_run_done(cli->ctx, conn, id, NULL));
    }
    pgm_conn_close(cli->ctx, conn);
    return PGM_OK;
}

void
pgm_cli_note_run(struct pgm_cli *cli, const struct pgm_target *target, const char *kind,
    const char *purpose, const char *details)
{
    struct pgm_journal_run run = { .kind = kind, .purpose = purpose, .details = details };
    if (note_run(cli, target, &run) != PGM_OK) {
        const char *why = cli->ctx->error.message;
        pgm_error_clear(cli->ctx);
        pgm_warn(cli->ctx, "it is done, but does not stand in the journal: %s", why);
    }
}

static const char *
details_of(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "backup", backup->id);
    pgm_json_member(&json, "manifest", pgm_backup_manifest_sum(ctx, backup));
    pgm_json_member_int(&json, "tables", (int64_t)backup->tables.n);
    pgm_json_member_int(&json, "rows", pgm_backup_rows(&backup->tables));
    pgm_json_member_bool(&json, "verified", backup->verified != 0);
    pgm_json_close(&json, '}');
    return pgm_str_text(&out);
}

enum pgm_status
pgm_cli_back_up(struct pgm_cli *cli, const struct pgm_target *target,
    const pgm_backup_tables *tables, const char *purpose, bool verify, struct pgm_backup *out)
{
    struct pgm_conn *conn = NULL;
    struct pgm_scope scope = { .provider = "auto" };
    struct pgm_backup_want want = { .place = pgm_cli_backups(cli),
        .purpose = purpose,
        .scope = &scope,
        .tables = *tables,
        .patience = pgm_cli_number(cli, "patience") };
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
    PGM_TRY(pgm_backup_make(cli->ctx, conn, &want, out));
    pgm_conn_close(cli->ctx, conn);
    if (verify) {
        PGM_TRY(pgm_wrap(cli->ctx, pgm_backup_verify(cli->ctx, out),
            "the backup %s was made and is not to be relied on", out->id));
    }
    pgm_cli_note_run(cli, target, "backup", purpose, details_of(cli->ctx, out));
    return PGM_OK;
}
