#include <string.h>

#include "cmd/show.h"
#include "plan/file_impact.h"

/* A statement, indented; a long one is cut to its first lines. */
static void
show_sql(struct pgm_cli *cli, const char *sql)
{
    size_t lines = 0;
    while (*sql) {
        size_t n = strcspn(sql, "\n");
        pgm_output_print(cli, "%s%.*s%s", lines ? "     " : "", (int)n, sql, sql[n] ? "\n" : "");
        sql += n + (sql[n] == '\n');
        lines++;
    }
    pgm_output_print(cli, ";\n");
}

static enum pgm_style
style_of(const struct pgm_step *step)
{
    if (step->flags & PGM_STEP_DATA_LOSS) {
        return PGM_STYLE_RED;
    }
    return step->flags & PGM_STEP_MAY_FAIL ? PGM_STYLE_YELLOW : PGM_STYLE_DIM;
}

/* What it was seen to do to tables that were there before. */
static void
show_effects(struct pgm_cli *cli, const struct pgm_step *step)
{
    for (size_t i = 0; i < step->n_effects; i++) {
        const struct pgm_effect *effect = &step->effects[i];
        const char *style = pgm_output_style(cli, PGM_STYLE_DIM);
        pgm_output_print(cli, "     %s-- ", style);
        if (effect->lock > PGM_LOCK_ROW_EXCLUSIVE) {
            pgm_output_print(
                cli, "locks %s in %s mode", effect->relation, pgm_lock_names[effect->lock]);
        } else {
            pgm_output_print(cli, "%s", effect->relation);
        }
        pgm_output_print(cli, "%s%s%s\n", effect->rewrites ? ", writes it anew" : "",
            effect->scans && !effect->rewrites ? ", reads all of it" : "",
            pgm_output_style(cli, PGM_STYLE_PLAIN));
    }
}

/* Said already, in other words. */
#define SAID                                                                                       \
    (1U << PGM_HAZARD_DATA_LOSS | 1U << PGM_HAZARD_IRREVERSIBLE | 1U << PGM_HAZARD_TABLE_REWRITE | \
        1U << PGM_HAZARD_MAY_FAIL | 1U << PGM_HAZARD_BLOCKS_READS |                                \
        1U << PGM_HAZARD_BLOCKS_WRITES | 1U << PGM_HAZARD_SCAN_UNDER_LOCK |                        \
        1U << PGM_HAZARD_HEAVY_WORK | 1U << PGM_HAZARD_SOFTWARE)

/* What it means for others: how long they wait, and what else they should know. */
static void
show_impact(struct pgm_cli *cli, const struct pgm_step *step, bool is_online)
{
    const struct pgm_impact *impact = step->impact;
    const char *plain = pgm_output_style(cli, PGM_STYLE_PLAIN);
    const char *rest = pgm_hazard_list(cli->ctx->arena, impact->hazards & ~SAID);
    if (*rest) {
        pgm_output_print(
            cli, "     %s-- %s%s\n", pgm_output_style(cli, PGM_STYLE_YELLOW), rest, plain);
    }
    bool blocks =
        impact->downtime == PGM_DOWNTIME_WRITERS || impact->downtime == PGM_DOWNTIME_EVERYBODY;
    bool is_long = impact->milliseconds >= 1000;
    if ((is_online && blocks) || is_long) {
        pgm_output_print(cli, "     %s-- %s",
            pgm_output_style(cli, blocks ? PGM_STYLE_YELLOW : PGM_STYLE_DIM),
            pgm_downtimes[impact->downtime].text);
        if (impact->milliseconds >= 0) {
            pgm_output_print(cli, ", %s%s%s%s",
                pgm_time_text(cli->ctx->arena, impact->milliseconds), impact->basis ? " (" : "",
                impact->basis ? impact->basis : "", impact->basis ? ")" : "");
        }
        pgm_output_print(cli, "%s\n", plain);
    }
}

void
pgm_show_plan(struct pgm_cli *cli, const struct pgm_plan *plan)
{
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        if (plan->n_groups > 1 && (i == 0 || step->group != step[-1].group)) {
            pgm_output_print(cli, "%s-- transaction %zu of %zu%s\n",
                pgm_output_style(cli, PGM_STYLE_DIM), step->group + 1, plan->n_groups,
                pgm_output_style(cli, PGM_STYLE_PLAIN));
        }
        pgm_output_print(cli, "%3zu. ", i + 1);
        show_sql(cli, step->sql);
        const char *style = pgm_output_style(cli, style_of(step));
        const char *plain = pgm_output_style(cli, PGM_STYLE_PLAIN);
        if (step->hazard) {
            const char *word = step->flags & PGM_STEP_DATA_LOSS ? "data loss: " : "";
            pgm_output_print(cli, "     %s-- %s%s%s\n", style, word, step->hazard, plain);
        }
        if (step->flags & PGM_STEP_BATCHES) {
            pgm_output_print(
                cli, "     %s-- a few rows at a time, each a transaction%s\n", style, plain);
        }
        if (step->flags & PGM_STEP_REWRITE && !step->n_effects) {
            pgm_output_print(cli, "     %s-- writes the whole table anew%s\n", style, plain);
        }
        if (plan->is_online) {
            show_effects(cli, step);
        }
        if (step->impact) {
            show_impact(cli, step, plan->is_online);
        }
    }
}

void
pgm_show_steps_json(struct pgm_cli *cli, const pgm_steps *steps)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "steps");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < steps->n; i++) {
        const struct pgm_step *step = &steps->at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "sql", step->sql);
        pgm_json_member(json, "object", step->object_id);
        pgm_json_member(json, "action", pgm_action_names[step->action]);
        pgm_json_member_int(json, "transaction", (int64_t)step->group + 1);
        pgm_json_member_bool(json, "outside_transaction", step->flags & PGM_STEP_OUTSIDE);
        pgm_json_member_bool(json, "in_batches", step->flags & PGM_STEP_BATCHES);
        pgm_json_member_bool(json, "data_loss", step->flags & PGM_STEP_DATA_LOSS);
        pgm_json_member_bool(json, "to_trash", step->flags & PGM_STEP_TRASH);
        pgm_json_member_bool(json, "rewrites_table", step->flags & PGM_STEP_REWRITE);
        pgm_json_member_bool(json, "may_fail", step->flags & PGM_STEP_MAY_FAIL);
        pgm_json_member(json, "hazard", step->hazard);
        pgm_file_write_impact(json, step);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

/* What lies in something that is refused whole goes without saying. */
static bool
is_part_of_refused(const struct pgm_heal *heal, const struct pgm_object *object)
{
    for (const struct pgm_object *above = object->parent; above; above = above->parent) {
        for (size_t i = 0; i < heal->refused.n; i++) {
            const struct pgm_delta *delta = heal->refused.at[i].delta;
            if ((!delta->from || !delta->to) &&
                strcmp(pgm_delta_object(delta)->id, above->id) == 0) {
                return true;
            }
        }
    }
    return false;
}

void
pgm_show_refusals(struct pgm_cli *cli, const struct pgm_heal *heal)
{
    for (size_t i = 0; i < heal->refused.n; i++) {
        const struct pgm_heal_refusal *refusal = &heal->refused.at[i];
        const struct pgm_delta *delta = refusal->delta;
        const struct pgm_object *object = pgm_delta_object(delta);
        if (is_part_of_refused(heal, object)) {
            continue;
        }
        pgm_output_print(cli, "  %s%s%s %s\n      %s\n", pgm_output_style(cli, PGM_STYLE_YELLOW),
            !delta->from ? "missing"
            : !delta->to ? "undeclared"
                         : "different",
            pgm_output_style(cli, PGM_STYLE_PLAIN), object->id, refusal->reason);
    }
}

void
pgm_show_refusals_json(struct pgm_cli *cli, const struct pgm_heal *heal)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "not_healed");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < heal->refused.n; i++) {
        const struct pgm_delta *delta = heal->refused.at[i].delta;
        pgm_json_open(json, '{');
        pgm_json_member(json, "object", pgm_delta_object(delta)->id);
        pgm_json_member(json, "state",
            !delta->from ? "missing"
            : !delta->to ? "undeclared"
                         : "different");
        pgm_json_member(json, "reason", heal->refused.at[i].reason);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}
