/* pgmend maintenance: nobody writes to the database meanwhile. The words here are not kinds. */
#include "journals/maintenance.h"

#include <string.h>

#include "apply/run.h"
#include "cmd/allow.h"
#include "cmd/target.h"
#include "journals/pgmend.h"

static const struct pgm_option own_options[] = {
    {
        .name = "role",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "With on: for the sessions of this role only. Without it: for the whole database.",
    },
    {
        .name = "purpose",
        .form = { .type = PGM_VALUE_TEXT },
        .value = "TEXT",
        .text = "Why, for others to read.",
    },
    {
        .name = "keep-sessions",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "With on: do not end the sessions that are there. They can go on writing.",
    },
    {
        .name = "patience",
        .form = { .type = PGM_VALUE_DURATION },
        .value = "TIME",
        .fallback = "30s",
        .text = "How long to wait for another pgmend that is at work on the database.",
    },
    { 0 },
};

struct maintenance {
    struct pgm_target target;
    struct pgm_conn *conn;
    struct pgm_maintenance now;
    pgm_maintenance_sessions left;
    size_t ended;
};

static enum pgm_status
look(struct pgm_cli *cli, struct maintenance *work)
{
    work->left.n = 0;
    PGM_TRY(pgm_maintenance_read(cli->ctx, work->conn, &work->now));
    return work->now.is_on ? pgm_maintenance_left(cli->ctx, work->conn, &work->left) : PGM_OK;
}

static void
show_json(struct pgm_cli *cli, const struct maintenance *work)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_member_bool(json, "maintenance", work->now.is_on);
    pgm_json_member(json, "since", work->now.since);
    pgm_json_member(json, "by", work->now.by);
    pgm_json_member(json, "purpose", work->now.reason);
    pgm_json_key(json, "roles");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < work->now.roles.n; i++) {
        pgm_json_text(json, work->now.roles.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_member_int(json, "sessions_ended", (int64_t)work->ended);
    pgm_json_key(json, "sessions_left");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < work->left.n; i++) {
        const struct pgm_maintenance_session *session = &work->left.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "pid", session->pid);
        pgm_json_member(json, "user", session->user);
        pgm_json_member(json, "application", session->application);
        pgm_json_member(json, "client", session->client);
        pgm_json_member(json, "begun", session->begun);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

static const char *
who(struct pgm_cli *cli, const pgm_strings *roles)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; i < roles->n; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", roles->at[i]);
    }
    return roles->n ? pgm_str_text(&out) : "everybody";
}

static void
show(struct pgm_cli *cli, const struct maintenance *work)
{
    if (cli->output.is_json) {
        show_json(cli, work);
        return;
    }
    if (!work->now.is_on) {
        pgm_output_print(cli, "Maintenance mode is off.\n");
        return;
    }
    pgm_output_print(cli, "%sMaintenance mode is on%s for %s, since %s by %s%s%s\n",
        pgm_output_style(cli, PGM_STYLE_YELLOW), pgm_output_style(cli, PGM_STYLE_PLAIN),
        who(cli, &work->now.roles), work->now.since, work->now.by, work->now.reason ? ": " : ".",
        work->now.reason ? work->now.reason : "");
    for (size_t i = 0; i < work->left.n; i++) {
        const struct pgm_maintenance_session *session = &work->left.at[i];
        pgm_output_print(cli, "    can still write: process %s of %s (%s, %s), since %s\n",
            session->pid, session->user, session->application, session->client, session->begun);
    }
    pgm_output_print(cli, "    A session that sets default_transaction_read_only off for itself is "
                          "not held.\n");
}

static enum pgm_status
note(struct pgm_cli *cli, struct maintenance *work, bool on)
{
    const char *id = NULL, *said = pgm_cli_text(cli, "purpose");
    struct pgm_journal_run run = { .kind = "maintenance",
        .purpose = said ? said
                   : on ? "on"
                        : "off",
        .details = on ? "{\"maintenance\": true}" : "{\"maintenance\": false}" };
    PGM_TRY(pgm_journal_run_begin(cli->ctx, work->conn, &run, &id));
    return pgm_journal_run_done(cli->ctx, work->conn, id, NULL);
}

static enum pgm_status
turn_on(struct pgm_cli *cli, struct maintenance *work)
{
    bool ends = !pgm_cli_flag(cli, "keep-sessions");
    PGM_TRY(pgm_cli_confirm(cli,
        ends ? "Make it read-only, and end the sessions that are there?" : "Make it read-only?"));
    PGM_TRY(pgm_journal_ready(cli->ctx, work->conn));
    if (!work->now.is_on) {
        PGM_TRY(pgm_maintenance_begin(
            cli->ctx, work->conn, pgm_cli_texts(cli, "role"), pgm_cli_text(cli, "purpose")));
        PGM_TRY(note(cli, work, true));
    }
    PGM_TRY(ends ? pgm_maintenance_clear(cli->ctx, work->conn, &work->ended) : PGM_OK);
    return look(cli, work);
}

static enum pgm_status
turn_off(struct pgm_cli *cli, struct maintenance *work)
{
    if (!work->now.is_on) {
        return PGM_OK;
    }
    PGM_TRY(pgm_cli_confirm(cli, "Let everybody write again?"));
    PGM_TRY(pgm_maintenance_end(cli->ctx, work->conn));
    PGM_TRY(note(cli, work, false));
    return look(cli, work);
}

static enum pgm_status
run_maintenance(struct pgm_cli *cli)
{
    const char *action = pgm_cli_argument(cli, 0);
    bool shows = !action || strcmp(action, "status") == 0;
    struct maintenance work = { 0 };
    PGM_TRY(pgm_target_find(cli, &work.target));
    PGM_TRY(shows ? PGM_OK : pgm_cli_allow(cli, &work.target, PGM_ACT_CHANGE));
    PGM_TRY(pgm_conn_open(cli->ctx, work.target.conninfo, &work.conn));
    PGM_TRY(shows ? PGM_OK : pgm_apply_lock(cli->ctx, work.conn, pgm_cli_number(cli, "patience")));
    PGM_TRY(look(cli, &work));
    if (!shows) {
        PGM_TRY(strcmp(action, "on") == 0 ? turn_on(cli, &work) : turn_off(cli, &work));
    }
    show(cli, &work);
    cli->exit_status = shows && work.now.is_on ? 3 : 0;
    return PGM_OK;
}

extern const struct pgm_command pgm_command_maintenance;
const struct pgm_command pgm_command_maintenance = {
    .name = "maintenance",
    .summary = "keep applications from writing to the database for a while",
    .description =
        "While it is on, sessions of the database begin read-only "
        "(default_transaction_read_only), those of --role or all of them but pgmend's own. "
        "Sessions that are there already would go on writing, so they are ended; applications "
        "connect again. off puts each setting back to what it was.\n\n"
        "It does not hold a session that sets default_transaction_read_only off for itself, nor "
        "what is not a write to a table: temporary tables, locks.",
    .arguments =
        (const struct pgm_argument[]){
            { "ACTION", true, false, { PGM_VALUE_CHOICE, "on|off|status" },
                "status, when nothing is said: since when, by whom, and which sessions can still "
                "write." },
            { 0 },
        },
    .options = (const struct pgm_option *const[]){ own_options, pgm_options_protected,
        pgm_options_yes, pgm_options_target, pgm_options_json, pgm_options_config, NULL },
    .examples =
        (const struct pgm_example[]){
            { "pgmend maintenance on --env production --allow-protected --purpose 'wrong totals'",
                "Stop all writes." },
            { "pgmend maintenance on --role app --role worker", "Those of two roles." },
            { "pgmend maintenance off", "Let everybody write again." },
            { 0 },
        },
    .exits =
        (const struct pgm_exit[]){
            { 3, "status: it is on" },
            { 4, "not confirmed, or the environment does not allow it" },
            { 5, "another pgmend is at work" },
            { 0 },
        },
    .reads_config = true,
    .run = run_maintenance,
};
