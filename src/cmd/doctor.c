/* pgmend doctor: what is missing, and how to cure it. The checks that look at a database are in
 * doctor_target.c. */
#include "cmd/doctor.h"

#include <string.h>

#include "catalog/load.h"
#include "cmd/wrap.h"
#include "pg/server.h"

#define LABEL_WIDTH 22

void
pgm_doctor_note(struct pgm_doctor *doctor, enum pgm_health health, const char *subject,
    const char *cure, const char *format, ...)
{
    struct pgm_str text = PGM_STR(doctor->cli->ctx->arena);
    va_list args;
    va_start(args, format);
    pgm_str_vaddf(&text, format, args);
    va_end(args);
    pgm_vec_push(text.arena, &doctor->findings,
        ((struct pgm_finding){ health, subject, pgm_str_text(&text), cure }));
}

void
pgm_doctor_note_error(struct pgm_doctor *doctor, enum pgm_health health, const char *subject)
{
    struct pgm_ctx *ctx = doctor->cli->ctx;
    const struct pgm_error error = ctx->error;
    pgm_error_clear(ctx);
    if (error.file && error.line) {
        pgm_doctor_note(doctor, health, subject, error.hint, "%s (%s:%zu)", error.message,
            error.file, error.line);
    } else {
        pgm_doctor_note(doctor, health, subject, error.hint, "%s", error.message);
    }
}

/* Warnings of what is called become findings. */
static void
take_warning(void *data, const char *message)
{
    struct pgm_doctor *doctor = data;
    pgm_doctor_note(doctor, PGM_HEALTH_WARN, doctor->subject, NULL, "%s", message);
}

/* ---- checks ---------------------------------------------------------------------------------- */

static void
look_at_configuration(struct pgm_doctor *doctor)
{
    struct pgm_cli *cli = doctor->cli;
    if (pgm_cli_configure(cli) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        if (!cli->config) {
            cli->config = pgm_config_new(cli->ctx->arena);
        }
        return;
    }
    if (cli->config->file) {
        pgm_doctor_note(
            doctor, PGM_HEALTH_OK, doctor->subject, NULL, "%s is understood", cli->config->file);
    } else {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL,
            "there is no pgmend.yaml, so everything is as usual; 'pgmend init' writes one");
    }
    if (cli->config->dotenv.file) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, ".env", NULL, "%s sets %zu variables",
            cli->config->dotenv.file, cli->config->dotenv.values.n);
    }
}

static void
look_at_binaries(struct pgm_doctor *doctor)
{
    pgm_strings paths = { 0 };
    int *majors = NULL;
    if (pgm_server_list_binaries(doctor->cli->ctx, &paths, &majors) != PGM_OK) {
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    for (size_t i = 0; i < paths.n; i++) {
        pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL, "PostgreSQL %d in %s",
            majors[i], paths.at[i]);
    }
    doctor->has_binaries = paths.n > 0;
    if (!doctor->has_binaries) {
        pgm_doctor_note(doctor, PGM_HEALTH_FAIL, doctor->subject,
            "install the PostgreSQL server (Debian and Ubuntu: 'apt install postgresql'), or name "
            "the directory of initdb and postgres in PGMEND_PG_BIN",
            "no PostgreSQL server binaries are found, so there is no embedded server");
    }
}

static void
look_at_server(struct pgm_doctor *doctor)
{
    if (!doctor->has_binaries) {
        return;
    }
    struct pgm_server_want want = { .use = PGM_SERVER_SHADOW };
    if (pgm_server_start(doctor->cli->ctx, &want, &doctor->shadow) != PGM_OK) {
        doctor->shadow = NULL;
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL,
        "PostgreSQL %d starts; its state is in %s", pgm_server_major(doctor->shadow),
        pgm_server_directory(doctor->shadow));
}

static void
look_at_schema(struct pgm_doctor *doctor)
{
    struct pgm_cli *cli = doctor->cli;
    const pgm_strings *paths = pgm_cli_texts(cli, "schema"); /* not a kind */
    if (!paths->n) {
        pgm_doctor_note(doctor, PGM_HEALTH_WARN, doctor->subject,
            "add 'schema: DIRECTORY' to pgmend.yaml, or give --schema",
            "no declared schema is named");
        return;
    }
    if (pgm_load_list(cli->ctx, paths, &doctor->files) != PGM_OK) {
        doctor->files.n = 0;
        pgm_doctor_note_error(doctor, PGM_HEALTH_FAIL, doctor->subject);
        return;
    }
    pgm_doctor_note(doctor, PGM_HEALTH_OK, doctor->subject, NULL, "%zu .sql file%s",
        doctor->files.n, doctor->files.n == 1 ? "" : "s");
}

/* ---- saying ---------------------------------------------------------------------------------- */

static const char *const health_names[] = { "ok", "warn", "fail" };

static void
say_json(struct pgm_doctor *doctor)
{
    struct pgm_json *json = pgm_output_json(doctor->cli);
    pgm_json_member_bool(json, "healthy", doctor->cli->exit_status == 0);
    pgm_json_key(json, "checks");
    pgm_json_open(json, '[');
    pgm_vec_each(struct pgm_finding, finding, &doctor->findings) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "health", health_names[finding.health]);
        pgm_json_member(json, "subject", finding.subject);
        pgm_json_member(json, "text", finding.text);
        pgm_json_member(json, "cure", finding.cure);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

static void
say_finding(struct pgm_cli *cli, const struct pgm_finding *finding)
{
    static const enum pgm_style styles[] = { PGM_STYLE_GREEN, PGM_STYLE_YELLOW, PGM_STYLE_RED };
    struct pgm_str text = PGM_STR(cli->ctx->arena);
    pgm_wrap_text(&text, finding->text, LABEL_WIDTH + 6, LABEL_WIDTH + 6, cli->term.width);
    if (finding->cure) {
        pgm_str_addf(&text, "%*s", LABEL_WIDTH + 6, "");
        pgm_wrap_text(&text, pgm_arena_printf(cli->ctx->arena, "cure: %s", finding->cure),
            LABEL_WIDTH + 6, LABEL_WIDTH + 6, cli->term.width);
    }
    pgm_output_print(cli, "%s%-4s%s  %-*s%s", pgm_output_style(cli, styles[finding->health]),
        health_names[finding->health], pgm_output_style(cli, PGM_STYLE_PLAIN), LABEL_WIDTH,
        finding->subject, pgm_str_text(&text));
}

static size_t
count(const struct pgm_doctor *doctor, enum pgm_health health)
{
    size_t n = 0;
    pgm_vec_each(struct pgm_finding, finding, &doctor->findings) {
        n += finding.health == health;
    }
    return n;
}

static enum pgm_status
run_doctor(struct pgm_cli *cli)
{
    static const struct {
        const char *subject;
        void (*look)(struct pgm_doctor *);
    } checks[] = {
        { "configuration", look_at_configuration },
        { "server binaries", look_at_binaries },
        { "embedded server", look_at_server },
        { "declared schema", look_at_schema },
        { "database", pgm_doctor_look_at_target },
        { "extensions", pgm_doctor_look_at_extensions },
    };
    struct pgm_doctor doctor = { .cli = cli };
    pgm_warn_fn *warn = cli->ctx->warn;
    cli->ctx->warn = take_warning;
    cli->ctx->listener = &doctor;
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        doctor.subject = checks[i].subject;
        checks[i].look(&doctor);
    }
    cli->ctx->warn = warn;
    cli->ctx->listener = cli;
    size_t fails = count(&doctor, PGM_HEALTH_FAIL);
    cli->exit_status = fails > 0;
    if (cli->output.is_json) {
        say_json(&doctor);
        return PGM_OK;
    }
    for (size_t i = 0; i < doctor.findings.n; i++) {
        say_finding(cli, &doctor.findings.at[i]);
    }
    pgm_output_print(cli, "\n%zu ok, %zu to look at, %zu wrong\n", count(&doctor, PGM_HEALTH_OK),
        count(&doctor, PGM_HEALTH_WARN), fails);
    return PGM_OK;
}

extern const struct pgm_command pgm_command_doctor;
const struct pgm_command pgm_command_doctor = {
    .name = "doctor",
    .summary = "say what is missing, and how to cure it",
    .description =
        "Looks at the configuration and .env, the PostgreSQL server binaries and whether the "
        "embedded server starts, the declared schema's files, the database (can it be reached, "
        "which version, what may this user do, is it a replica, is a pooler in between), and the "
        "extensions that are used but unknown to the embedded server. Each line is ok, warn or "
        "fail, the last two with a cure. Nothing is changed in any database.",
    .options =
        (const struct pgm_option *const[]){
            pgm_options_target,
            pgm_options_schema,
            pgm_options_json,
            pgm_options_config,
            NULL,
        },
    .examples =
        (const struct pgm_example[]){
            { "pgmend doctor", "Look at everything." },
            { "pgmend doctor --env production --json",
                "The same against the environment production, for a program." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 0, "nothing is wrong; there may be warnings" },
            { 1, "something is wrong" },
            { 0 },
        },
    .run = run_doctor,
};
