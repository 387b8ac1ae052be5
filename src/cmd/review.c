/* pgmend review: somebody has read a migration. */
#include <string.h>
#include <time.h>

#include "cmd/migrations.h"

static const struct pgm_argument own_arguments[] = {
    {
        .name = "NAME",
        .is_optional = true,
        .form = { .type = PGM_VALUE_TEXT },
        .text = "The migration. Without it, all are listed.",
    },
    { 0 },
};

static const struct pgm_option own_options[] = {
    {
        .name = "by",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "WHO",
        .environment = "USER",
        .text = "Who has read it.",
    },
    { 0 },
};

static const char *
today(struct pgm_arena *arena)
{
    time_t now = time(NULL);
    struct tm tm;
    char text[16];
    if (!gmtime_r(&now, &tm) || !strftime(text, sizeof text, "%Y-%m-%d", &tm)) {
        PGM_BUG("there is no such day");
    }
    return pgm_arena_copy(arena, text);
}

/* ---- all of them ------------------------------------------------------------------------------
 */

static const char *
state_of(const struct pgm_migration *migration, const struct pgm_review *review)
{
    return review                    ? "reviewed"
           : migration->reviews.n    ? "changed since its review"
           : migration->is_generated ? "generated, not reviewed"
                                     : "not reviewed";
}

static void
show_json(
    struct pgm_json *json, const struct pgm_migration *migration, const struct pgm_review *review)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "migration", migration->name);
    pgm_json_member_bool(json, "generated", migration->is_generated);
    pgm_json_member_bool(json, "reviewed", review != NULL);
    pgm_json_member(json, "by", review ? review->who : NULL);
    pgm_json_member(json, "on", review ? review->when : NULL);
    pgm_json_close(json, '}');
}

static enum pgm_status
list_all(struct pgm_cli *cli, const struct pgm_migrations *migrations)
{
    bool is_json = cli->output.is_json;
    if (is_json) {
        pgm_json_key(pgm_output_json(cli), "migrations");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    for (size_t i = 0; i < migrations->n; i++) {
        const struct pgm_review *review = NULL;
        PGM_TRY(pgm_migration_reviewed(cli->ctx, &migrations->at[i], &review));
        if (is_json) {
            show_json(pgm_output_json(cli), &migrations->at[i], review);
        } else {
            pgm_output_print(cli, "%s: %s%s%s%s%s\n", migrations->at[i].name,
                state_of(&migrations->at[i], review), review ? " by " : "",
                review ? review->who : "", review ? " on " : "", review ? review->when : "");
        }
    }
    if (is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    return PGM_OK;
}

/* ---- one of them ------------------------------------------------------------------------------
 */

static enum pgm_status
check_who(struct pgm_cli *cli, const char **out)
{
    *out = pgm_cli_text(cli, "by");
    if (!*out || !**out || strpbrk(*out, "\r\n")) {
        (void)pgm_fail(cli->ctx, PGM_USAGE, "nothing says who has read it");
        return pgm_hint(cli->ctx, "--by \"Ana B <ana@example.org>\"");
    }
    return PGM_OK;
}

static enum pgm_status
show_script(struct pgm_cli *cli, struct pgm_script *script)
{
    if (script->path) {
        PGM_TRY(pgm_script_read(cli->ctx, script));
        pgm_output_print(cli, "%s%s%s\n%s\n", pgm_output_style(cli, PGM_STYLE_BOLD), script->path,
            pgm_output_style(cli, PGM_STYLE_PLAIN), script->text);
    }
    return PGM_OK;
}

/* With --yes it was read elsewhere. */
static enum pgm_status
have_it_read(struct pgm_cli *cli, struct pgm_migration *migration)
{
    if (!pgm_cli_flag(cli, "yes") && !cli->output.is_json && pgm_cli_can_ask(cli)) {
        PGM_TRY(show_script(cli, &migration->up));
        PGM_TRY(show_script(cli, &migration->down));
        PGM_TRY(show_script(cli, &migration->verify));
    }
    return pgm_cli_confirm(cli, "Is that what is to be run?");
}

/* Reviews of what it was before go; the new one is added. */
static enum pgm_status
write_review(struct pgm_cli *cli, struct pgm_migration *migration, const struct pgm_review *review)
{
    struct pgm_arena *arena = cli->ctx->arena;
    pgm_strings lines = { 0 };
    for (size_t i = 0; i < migration->reviews.n; i++) {
        const struct pgm_review *old = &migration->reviews.at[i];
        if (strcmp(old->hash, review->hash) == 0 && strcmp(old->who, review->who) != 0) {
            pgm_vec_push(arena, &lines,
                pgm_arena_printf(arena, "by %s on %s as %s", old->who, old->when, old->hash));
        }
    }
    pgm_vec_push(arena, &lines,
        pgm_arena_printf(arena, "by %s on %s as %s", review->who, review->when, review->hash));
    const char *text = pgm_script_with(arena, &migration->up, "reviewed", &lines);
    return pgm_file_write(cli->ctx, migration->up.path, text, strlen(text), 0644);
}

static enum pgm_status
review_one(struct pgm_cli *cli, struct pgm_migration *migration)
{
    struct pgm_review review = { .when = today(cli->ctx->arena) };
    PGM_TRY(check_who(cli, &review.who));
    PGM_TRY(pgm_migration_check(cli->ctx, migration));
    PGM_TRY(pgm_migration_hash_review(cli->ctx, migration, &review.hash));
    PGM_TRY(have_it_read(cli, migration));
    PGM_TRY(write_review(cli, migration, &review));
    if (cli->output.is_json) {
        pgm_json_member(pgm_output_json(cli), "migration", migration->name);
        pgm_json_member(pgm_output_json(cli), "by", review.who);
        pgm_json_member(pgm_output_json(cli), "on", review.when);
        pgm_json_member(pgm_output_json(cli), "digest", review.hash);
    } else {
        pgm_output_print(
            cli, "%s: reviewed by %s on %s\n", migration->name, review.who, review.when);
    }
    return PGM_OK;
}

static enum pgm_status
run_review(struct pgm_cli *cli)
{
    struct pgm_migrations migrations;
    struct pgm_migration *migration = NULL;
    PGM_TRY(pgm_cli_migrations(cli, false, &migrations));
    if (!pgm_cli_argument(cli, 0)) {
        return list_all(cli, &migrations);
    }
    PGM_TRY(pgm_cli_migration(cli, &migrations, pgm_cli_argument(cli, 0), &migration));
    return review_one(cli, migration);
}

extern const struct pgm_command pgm_command_review;
const struct pgm_command pgm_command_review = {
    .name = "review",
    .summary = "say that a migration was read and found right",
    .description =
        "Shows a migration's scripts, asks, and writes into the head of its up script who has read "
        "it, when, and a digest of what was read: statements, directives, the way back. Whatever "
        "is changed later, but for comments and blanks, voids the review.",
    .arguments = own_arguments,
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_migrations,
        pgm_options_json, pgm_options_yes, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend review 20250125_1400_add_user_bio", "Read it, and say yes." },
            { "pgmend review", "Which were read, and by whom?" },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 4, "the answer was no, or nobody could be asked" },
            { 0 },
        },
    .reads_config = true,
    .run = run_review,
};
