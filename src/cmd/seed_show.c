/* The members of what is printed are not kinds. */
#include "cmd/seed_show.h"

void
pgm_seed_add(struct pgm_seed_totals *totals, const struct pgm_seed_result *result)
{
    totals->n_run++;
    for (size_t i = 0; i < result->counts.n; i++) {
        const struct pgm_seed_count *count = &result->counts.at[i];
        totals->created += count->created;
        totals->updated += count->updated;
        totals->deleted += count->deleted;
        totals->kept += count->kept;
    }
}

static void
add_members(
    struct pgm_json *json, const struct pgm_seed *seed, const struct pgm_seed_result *result)
{
    pgm_json_member(json, "file", seed->path);
    pgm_json_member(json, "digest", seed->digest);
    pgm_json_key(json, "tables");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < result->counts.n; i++) {
        const struct pgm_seed_count *count = &result->counts.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "table", count->table);
        pgm_json_member_int(json, "created", count->created);
        pgm_json_member_int(json, "updated", count->updated);
        pgm_json_member_int(json, "deleted", count->deleted);
        pgm_json_member_int(json, "kept", count->kept);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

const char *
pgm_seed_record(
    struct pgm_ctx *ctx, const struct pgm_seed *seed, const struct pgm_seed_result *result)
{
    struct pgm_str text = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &text };
    pgm_json_open(&json, '{');
    add_members(&json, seed, result);
    pgm_json_close(&json, '}');
    return pgm_str_text(&text);
}

void
pgm_seed_show_begin(struct pgm_cli *cli)
{
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "seeds");
        pgm_json_open(pgm_output_json(cli), '[');
    }
}

static void
show_json(struct pgm_cli *cli, const struct pgm_seed *seed, const struct pgm_seed_result *result)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_open(json, '{');
    add_members(json, seed, result);
    pgm_json_member(json, "left_out", NULL);
    pgm_json_member_int(json, "surplus", result->surplus);
    pgm_json_key(json, "changes");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < result->changes.n; i++) {
        const struct pgm_seed_change *change = &result->changes.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "action",
            change->sign == '+'   ? "create"
            : change->sign == '~' ? "update"
                                  : "delete");
        pgm_json_member(json, "key", change->key);
        pgm_json_member(json, "change", change->text);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
}

void
pgm_seed_show(
    struct pgm_cli *cli, const struct pgm_seed *seed, const struct pgm_seed_result *result)
{
    if (cli->output.is_json) {
        show_json(cli, seed, result);
        return;
    }
    pgm_output_print(cli, "%s\n", seed->path);
    for (size_t i = 0; i < result->changes.n; i++) {
        const struct pgm_seed_change *change = &result->changes.at[i];
        pgm_output_print(cli, "    %c %s%s%s\n", change->sign, change->key,
            change->text ? "  " : "", change->text ? change->text : "");
    }
    for (size_t i = 0; i < result->counts.n; i++) {
        const struct pgm_seed_count *count = &result->counts.at[i];
        pgm_output_print(cli, "  %s: %lld created, %lld updated, %lld deleted, %lld kept\n",
            count->table, (long long)count->created, (long long)count->updated,
            (long long)count->deleted, (long long)count->kept);
    }
    if (result->surplus) {
        pgm_output_note(cli, "%s: %lld rows are not declared and stay; --delete deletes them",
            seed->path, (long long)result->surplus);
    }
}

void
pgm_seed_show_missing(struct pgm_cli *cli, const struct pgm_seed *seed, const char *missing)
{
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_open(json, '{');
        pgm_json_member(json, "file", seed->path);
        pgm_json_member(json, "digest", seed->digest);
        pgm_json_member(json, "left_out", missing);
        pgm_json_close(json, '}');
    }
    pgm_output_note(cli, "%s is left out: it needs %s, which is not there", seed->path, missing);
}

void
pgm_seed_show_end(struct pgm_cli *cli, const struct pgm_seed_totals *totals, const char *run)
{
    bool is_dry = pgm_cli_flag(cli, "dry-run");
    if (cli->output.is_json) {
        struct pgm_json *json = pgm_output_json(cli);
        pgm_json_close(json, ']');
        pgm_json_member_int(json, "created", totals->created);
        pgm_json_member_int(json, "updated", totals->updated);
        pgm_json_member_int(json, "deleted", totals->deleted);
        pgm_json_member_int(json, "kept", totals->kept);
        pgm_json_member(json, "run", run);
        return;
    }
    pgm_output_print(cli,
        "%s%s%s %zu seed%s%s, rows: %lld created, %lld updated, %lld deleted, %lld kept.\n",
        pgm_output_style(cli, PGM_STYLE_GREEN),
        is_dry ? "Nothing was changed, this is a dry run:" : "Seed completed successfully:",
        pgm_output_style(cli, PGM_STYLE_PLAIN), totals->n_run, totals->n_run == 1 ? "" : "s",
        totals->n_left_out
            ? pgm_arena_printf(cli->ctx->arena, " (%zu left out)", totals->n_left_out)
            : "",
        (long long)totals->created, (long long)totals->updated, (long long)totals->deleted,
        (long long)totals->kept);
}
