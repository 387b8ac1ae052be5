/* A plan as Markdown, for a comment to a pull request. */
#include <string.h>

#include "cmd/report.h"

/* What GitHub takes is 65,536 characters; the rest is for the end. */
#define MOST_BYTES 60000

/* A mark for code: more backticks than stand together in the text, and at least so many. */
static const char *
ticks_around(struct pgm_arena *arena, const char *text, size_t least)
{
    size_t most = least - 1, run = 0;
    for (const char *at = text; *at; at++) {
        run = *at == '`' ? run + 1 : 0;
        most = run > most ? run : most;
    }
    char *ticks = pgm_arena_text(arena, most + 2);
    memset(ticks, '`', most + 1);
    ticks[most + 1] = '\0';
    return ticks;
}

/* As code, within a table too: nothing in it is obeyed. */
static void
add_code(struct pgm_str *out, const char *text)
{
    const char *ticks = ticks_around(out->arena, text, 1);
    const char *space = strchr(text, '`') ? " " : "";
    pgm_str_addf(out, "%s%s", ticks, space);
    for (const char *at = text; *at; at++) {
        pgm_str_addf(out, *at == '|' ? "\\%c" : "%c", (unsigned char)*at < ' ' ? ' ' : *at);
    }
    pgm_str_addf(out, "%s%s", space, ticks);
}

/* A block of SQL whose fence is longer than any in it. */
static void
add_block(struct pgm_str *out, const char *sql)
{
    const char *fence = ticks_around(out->arena, sql, 3);
    pgm_str_addf(out, "%ssql\n%s;\n%s\n\n", fence, sql, fence);
}

static void
add_row(struct pgm_str *out, const char *label, const char *value)
{
    pgm_str_addf(out, "| %s | ", label);
    add_code(out, value);
    pgm_str_add(out, " |\n");
}

static void
add_summary(struct pgm_str *out, const struct pgm_report *report)
{
    const struct pgm_plan_file *file = report->file;
    size_t n = report->plan->steps.n, groups = report->plan->n_groups;
    pgm_str_addf(out, "## Plan: %zu step%s in %zu transaction%s, %s\n\n", n, n == 1 ? "" : "s",
        groups, groups == 1 ? "" : "s", file->proved ? "proved" : "**not proved**");
    pgm_str_add(out, "| | |\n|---|---|\n");
    add_row(out, "database", file->from_origin);
    add_row(out, "becomes as declared in", file->to_origin);
    pgm_str_addf(out, "| at worst | %s |\n", pgm_downtimes[report->all.downtime].text);
    if (report->all.milliseconds >= 0) {
        pgm_str_addf(out, "| work | %s |\n", pgm_time_text(out->arena, report->all.milliseconds));
    }
    pgm_str_addf(out, "| made | %s |\n", report->when);
    pgm_str_addf(out, "| plan | `%.12s` |\n\n", report->digest);
}

static void
add_hazards(struct pgm_str *out, const struct pgm_report *report)
{
    if (report->file->destroys.n) {
        pgm_str_add(out, "**Destroys:**\n\n");
        for (size_t i = 0; i < report->file->destroys.n; i++) {
            pgm_str_add(out, "- ");
            add_code(out, report->file->destroys.at[i]);
            pgm_str_add(out, "\n");
        }
        pgm_str_add(out, "\n");
    }
    bool any = false;
    for (unsigned i = 0; i < PGM_N_HAZARDS; i++) {
        size_t n = pgm_report_count(report, i);
        if (n && pgm_hazards[i].severity > 1) {
            pgm_str_addf(out, "%s- **%s** (%zu step%s): %s\n", any ? "" : "**Hazards:**\n\n",
                pgm_hazards[i].word, n, n == 1 ? "" : "s", pgm_hazards[i].text);
            any = true;
        }
    }
    pgm_str_add(out, any ? "\n" : "");
}

static void
add_proof(struct pgm_str *out, const struct pgm_proof *proof)
{
    pgm_strings told = { 0 };
    if (!proof) {
        return;
    }
    pgm_proof_tell(out->arena, proof, &told);
    pgm_str_add(out, "**The proof:**");
    for (size_t i = 0; i < told.n; i++) {
        pgm_str_addf(out, " %s", told.at[i]);
    }
    pgm_str_add(out, proof->unchecked.n ? " Not checked:\n\n" : "\n\n");
    for (size_t i = 0; i < proof->unchecked.n; i++) {
        pgm_str_add(out, "- ");
        add_code(out, proof->unchecked.at[i]);
        pgm_str_add(out, "\n");
    }
    pgm_str_add(out, proof->unchecked.n ? "\n" : "");
}

static void
add_effects(struct pgm_str *out, const struct pgm_step *step)
{
    for (size_t i = 0; i < step->n_effects; i++) {
        const struct pgm_effect *effect = &step->effects[i];
        pgm_str_add(out, "- ");
        add_code(out, effect->relation);
        if (effect->lock) {
            pgm_str_addf(out, ": %s", pgm_lock_names[effect->lock]);
        }
        pgm_str_addf(out, "%s%s\n", effect->rewrites ? ", written anew" : "",
            effect->scans && !effect->rewrites ? ", read whole" : "");
    }
}

static void
add_step(struct pgm_str *out, const struct pgm_report *report, size_t i)
{
    const struct pgm_step *step = &report->plan->steps.at[i];
    pgm_str_addf(out, "**%zu.** ", i + 1);
    add_code(out, step->object_id);
    if (step->impact) {
        const char *words = pgm_hazard_list(out->arena, step->impact->hazards);
        pgm_str_addf(
            out, "%s%s; %s", *words ? ": " : "", words, pgm_downtimes[step->impact->downtime].text);
        if (step->impact->milliseconds >= 1000) {
            pgm_str_addf(out, ", %s", pgm_time_text(out->arena, step->impact->milliseconds));
        }
    }
    pgm_str_add(out, "\n\n");
    add_block(out, step->sql);
    if (step->hazard) {
        pgm_str_add(out, "- ");
        add_code(out, step->hazard);
        pgm_str_add(out, "\n");
    }
    add_effects(out, step);
    pgm_str_add(out, step->hazard || step->n_effects ? "\n" : "");
}

/* One transaction, folded. */
static size_t
add_group(struct pgm_str *out, const struct pgm_report *report, size_t first)
{
    const pgm_steps *steps = &report->plan->steps;
    size_t n = 1;
    unsigned worst = steps->at[first].impact ? steps->at[first].impact->downtime : 0;
    while (first + n < steps->n && steps->at[first + n].group == steps->at[first].group) {
        const struct pgm_impact *impact = steps->at[first + n].impact;
        worst = impact && impact->downtime > worst ? impact->downtime : worst;
        n++;
    }
    pgm_str_addf(out, "<details><summary>Transaction %zu: step%s %zu", steps->at[first].group + 1,
        n == 1 ? "" : "s", first + 1);
    if (n > 1) {
        pgm_str_addf(out, "–%zu", first + n);
    }
    pgm_str_addf(out, ", %s</summary>\n\n", pgm_downtimes[worst].text);
    for (size_t i = first; i < first + n; i++) {
        add_step(out, report, i);
    }
    pgm_str_add(out, "</details>\n\n");
    return n;
}

const char *
pgm_report_markdown(struct pgm_ctx *ctx, const struct pgm_report *report)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    size_t n_steps = report->plan->steps.n, done = 0;
    if (!n_steps) {
        pgm_str_add(&out, "## Plan: there is nothing to do\n");
        return pgm_str_text(&out);
    }
    add_summary(&out, report);
    add_hazards(&out, report);
    add_proof(&out, report->proof);
    while (done < n_steps) {
        struct pgm_str group = PGM_STR(ctx->arena);
        size_t n = add_group(&group, report, done);
        if (out.len + group.len > MOST_BYTES) {
            pgm_str_addf(
                &out, "… and %zu more steps, which are too long for a comment.\n", n_steps - done);
            break;
        }
        pgm_str_add(&out, pgm_str_text(&group));
        done += n;
    }
    return pgm_str_text(&out);
}
