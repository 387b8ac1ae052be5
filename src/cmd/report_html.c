/* A plan as one HTML page that needs nothing from elsewhere. */
#include <string.h>

#include "cmd/report.h"
#include "cmd/report_style.h"

/* So many lines around what changed are shown. */
#define CONTEXT 3

struct page {
    struct pgm_ctx *ctx;
    const struct pgm_report *report;
    struct pgm_str *out;
    const char *graph; /* NULL: there is no picture */
};

static void
add(struct page *page, const char *html)
{
    pgm_str_add(page->out, html);
}

#define ADDF(page, ...) pgm_str_addf((page)->out, __VA_ARGS__)

static void
add_text(struct page *page, const char *text)
{
    pgm_html_add(page->out, text);
}

static const char *
plural(size_t n)
{
    return n == 1 ? "" : "s";
}

static void
add_fact(struct page *page, const char *name, const char *value, bool is_code)
{
    ADDF(page, "<dt>%s</dt><dd>%s", name, is_code ? "<code>" : "");
    add_text(page, value ? value : "not known");
    ADDF(page, "%s</dd>\n", is_code ? "</code>" : "");
}

/* ---- head ------------------------------------------------------------------------------------ */

static void
add_head(struct page *page)
{
    const struct pgm_plan_file *file = page->report->file;
    add(page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n<title>Plan for ");
    add_text(page, file->from_origin);
    ADDF(page, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", pgm_report_style);
    add(page, "<a class=\"skip\" href=\"#steps\">To the steps</a>\n<header>\n<h1>Plan for ");
    add_text(page, file->from_origin);
    add(page, "</h1>\n<dl class=\"facts\">\n");
    add_fact(page, "becomes as declared in", file->to_origin, false);
    add_fact(page, "made", page->report->when, false);
    ADDF(page, "<dt>server</dt><dd>PostgreSQL %d.%d</dd>\n", file->server_version / 10000,
        file->server_version % 10000);
    add_fact(page, "schema before", file->from_digest, true);
    add_fact(page, "schema wanted", file->to_digest, true);
    add_fact(page, "plan", page->report->digest, true);
    add(page, "</dl>\n</header>\n");
}

static void
add_nav(struct page *page)
{
    add(page, "<nav aria-label=\"Parts of the plan\"><div><a href=\"#summary\">Summary</a>"
              "<a href=\"#steps\">Steps</a>");
    if (page->graph) {
        add(page, "<a href=\"#graph\">What waits for what</a>");
    }
    if (page->report->changes.n) {
        add(page, "<a href=\"#changes\">Before and after</a>");
    }
    add(page, "<button id=\"unfold\" type=\"button\" hidden>Unfold all</button></div></nav>\n");
}

/* ---- summary --------------------------------------------------------------------------------- */

static void
add_card(struct page *page, const char *class, const char *value, const char *label)
{
    ADDF(page, "<li class=\"%s\"><b>", class);
    add_text(page, value);
    add(page, "</b><span>");
    add_text(page, label);
    add(page, "</span></li>\n");
}

static void
add_cards(struct page *page)
{
    const struct pgm_report *report = page->report;
    struct pgm_arena *arena = page->ctx->arena;
    size_t n = report->plan->steps.n, groups = report->plan->n_groups;
    enum pgm_downtime worst = report->all.downtime;
    add(page, "<ul class=\"cards\">\n");
    add_card(page, "", pgm_arena_printf(arena, "%zu step%s", n, plural(n)),
        pgm_arena_printf(arena, "in %zu transaction%s", groups, plural(groups)));
    add_card(page, worst >= PGM_DOWNTIME_WRITERS ? "warn" : "good",
        worst == PGM_DOWNTIME_UNKNOWN ? "not known" : pgm_downtimes[worst].name,
        "downtime, at worst");
    if (report->all.milliseconds >= 0) {
        add_card(page, "", pgm_time_text(arena, report->all.milliseconds), "of work");
    }
    size_t lost = report->file->destroys.n;
    add_card(page, lost ? "bad" : "good",
        lost ? pgm_arena_printf(arena, "%zu object%s", lost, plural(lost)) : "nothing",
        lost ? "lose data or go for good" : "is lost");
    add_card(page, report->file->proved ? "good" : "warn",
        report->file->proved ? "proved" : "not proved", "on a throw-away server");
    add(page, "</ul>\n");
}

static void
add_lost(struct page *page)
{
    const pgm_strings *destroys = &page->report->file->destroys;
    if (!destroys->n) {
        return;
    }
    add(page, "<div class=\"lost\"><p>The plan destroys</p><ul>\n");
    for (size_t i = 0; i < destroys->n; i++) {
        add(page, "<li><code>");
        add_text(page, destroys->at[i]);
        add(page, "</code>");
        const pgm_steps *steps = &page->report->plan->steps;
        for (size_t s = 0; s < steps->n; s++) {
            const struct pgm_step *step = &steps->at[s];
            if (step->lost_what && strcmp(step->object_id, destroys->at[i]) == 0) {
                ADDF(page, ": %s %s%s", pgm_count_text(page->ctx->arena, step->lost),
                    step->lost_what, step->lost == 1 ? "" : "s");
            }
        }
        add(page, "</li>\n");
    }
    add(page, "</ul></div>\n");
}

/* How much of it pgmend undo leads back from. */
static void
add_way_back(struct page *page)
{
    const pgm_steps *steps = &page->report->plan->steps;
    size_t to_trash = 0;
    for (size_t i = 0; i < steps->n; i++) {
        to_trash += (steps->at[i].flags & PGM_STEP_TRASH) != 0;
    }
    add(page,
        "<p class=\"note\">The way back, once it was run: <code>pgmend undo</code> plans, proves "
        "and runs it");
    if (to_trash) {
        ADDF(page, "; what %zu step%s into the trash comes back, rows and values too", to_trash,
            to_trash == 1 ? " puts" : "s put");
    }
    add(page, page->report->file->destroys.n ? "; what is destroyed does not come back.</p>\n"
                                             : ".</p>\n");
}

/* What stands behind the word "proved", and what does not. */
static void
add_proof(struct page *page)
{
    const struct pgm_proof *proof = page->report->proof;
    pgm_strings told = { 0 };
    if (!proof) {
        return;
    }
    pgm_proof_tell(page->ctx->arena, proof, &told);
    add(page, "<div class=\"note\" id=\"proof\"><p>The proof:");
    for (size_t i = 0; i < told.n; i++) {
        add(page, " ");
        add_text(page, told.at[i]);
    }
    add(page, proof->unchecked.n ? " Not checked:</p><ul>\n" : "</p>");
    for (size_t i = 0; i < proof->unchecked.n; i++) {
        add(page, "<li>");
        add_text(page, proof->unchecked.at[i]);
        add(page, "</li>\n");
    }
    add(page, proof->unchecked.n ? "</ul></div>\n" : "</div>\n");
}

#define MOST_NUMBERS 30

static void
add_hazard_row(struct page *page, unsigned hazard)
{
    const pgm_steps *steps = &page->report->plan->steps;
    size_t shown = 0, n = pgm_report_count(page->report, hazard);
    ADDF(page, "<tr><td class=\"name\"><span class=\"badge sev%u\">%s</span></td><td>",
        pgm_hazards[hazard].severity, pgm_hazards[hazard].word);
    for (size_t i = 0; i < steps->n && shown < MOST_NUMBERS; i++) {
        const struct pgm_impact *impact = steps->at[i].impact;
        if (impact && impact->hazards >> hazard & 1) {
            ADDF(page, "<a href=\"#step-%zu\">%zu</a> ", i + 1, i + 1);
            shown++;
        }
    }
    ADDF(page, "%s</td><td class=\"wide\">%s</td></tr>\n", n > shown ? "…" : "",
        pgm_hazards[hazard].text);
}

static void
add_summary(struct page *page)
{
    add(page, "<section id=\"summary\" aria-label=\"Summary\">\n");
    add_cards(page);
    add_lost(page);
    add_way_back(page);
    add_proof(page);
    if (page->report->all.hazards) {
        add(page, "<h2>Hazards</h2>\n<table><thead><tr><th scope=\"col\">hazard</th>"
                  "<th scope=\"col\">steps</th><th scope=\"col\" class=\"wide\">means</th></tr>"
                  "</thead><tbody>\n");
        for (unsigned i = 0; i < PGM_N_HAZARDS; i++) {
            if (page->report->all.hazards >> i & 1) {
                add_hazard_row(page, i);
            }
        }
        add(page, "</tbody></table>\n");
    }
    add(page, "</section>\n");
}

/* ---- steps ----------------------------------------------------------------------------------- */

static void
add_badges(struct page *page, const struct pgm_step *step)
{
    const struct pgm_impact *impact = step->impact;
    static const char *const classes[] = { "none", "", "sev2", "sev2", "" };
    if (!impact) {
        return;
    }
    ADDF(page, "<span class=\"badge %s\">%s</span>", classes[impact->downtime],
        pgm_downtimes[impact->downtime].text);
    if (impact->milliseconds > 0) {
        ADDF(page, "<span class=\"badge\">%s</span>",
            pgm_time_text(page->ctx->arena, impact->milliseconds));
    }
    for (unsigned i = 0; i < PGM_N_HAZARDS; i++) {
        bool shown = pgm_hazards[i].severity > 1 && i != PGM_HAZARD_BLOCKS_READS &&
                     i != PGM_HAZARD_BLOCKS_WRITES;
        if (impact->hazards >> i & 1 && shown) {
            ADDF(page, "<span class=\"badge sev%u\">%s</span>", pgm_hazards[i].severity,
                pgm_hazards[i].word);
        }
    }
}

static void
add_effect(struct page *page, const struct pgm_effect *effect)
{
    add(page, "<li><code>");
    add_text(page, effect->relation);
    ADDF(page, "</code>%s%s%s%s", effect->lock ? ": locked in mode " : "",
        effect->lock ? pgm_lock_names[effect->lock] : "", effect->rewrites ? ", written anew" : "",
        effect->scans && !effect->rewrites ? ", read whole" : "");
    if (effect->indexes) {
        ADDF(page, ", %u index%s built", effect->indexes, effect->indexes == 1 ? "" : "es");
    }
    add(page, "</li>\n");
}

static void
add_notes(struct page *page, const struct pgm_step *step)
{
    bool is_kept = step->flags & PGM_STEP_TRASH && !(step->flags & PGM_STEP_DATA_LOSS);
    bool any = step->hazard || step->n_effects || step->cleanup || is_kept;
    add(page, any ? "<ul>\n" : "");
    if (step->hazard) {
        add(page, "<li>");
        add_text(page, step->hazard);
        add(page, "</li>\n");
    }
    add(page, is_kept ? "<li>waits in the trash, and comes back with undo</li>\n" : "");
    for (size_t i = 0; i < step->n_effects; i++) {
        add_effect(page, &step->effects[i]);
    }
    if (step->impact && step->impact->basis) {
        add(page, "<li>time reckoned from: ");
        add_text(page, step->impact->basis);
        add(page, "</li>\n");
    }
    if (step->cleanup) {
        add(page, "<li>when it fails: <code>");
        add_text(page, step->cleanup);
        add(page, "</code></li>\n");
    }
    add(page, any ? "</ul>\n" : "");
}

static void
add_step(struct page *page, size_t i)
{
    const struct pgm_step *step = &page->report->plan->steps.at[i];
    ADDF(page,
        "<article class=\"step sev%u\" id=\"step-%zu\"><h4><a class=\"number\" href=\"#step-%zu\">"
        "%zu</a><span>%s</span><span class=\"id\">",
        pgm_impact_severity(step->impact), i + 1, i + 1, i + 1, pgm_action_names[step->action]);
    add_text(page, step->object_id);
    add(page, "</span>");
    add_badges(page, step);
    add(page, "</h4>\n<pre tabindex=\"0\">");
    add_text(page, step->sql);
    add(page, ";</pre>\n");
    add_notes(page, step);
    add(page, "</article>\n");
}

static void
add_steps(struct page *page)
{
    const struct pgm_plan *plan = page->report->plan;
    ADDF(page, "<section id=\"steps\"><h2>Steps</h2>\n");
    for (size_t i = 0; i < plan->steps.n; i++) {
        const struct pgm_step *step = &plan->steps.at[i];
        if (i == 0 || step->group != step[-1].group) {
            ADDF(page, "<h3>Transaction %zu of %zu%s</h3>\n", step->group + 1, plan->n_groups,
                step->flags & PGM_STEP_OUTSIDE ? ": a statement that runs outside of any" : "");
        }
        add_step(page, i);
    }
    add(page, "</section>\n");
}

/* ---- before and after ------------------------------------------------------------------------ */

static bool
is_near_change(const pgm_lines *lines, size_t i)
{
    size_t first = i > CONTEXT ? i - CONTEXT : 0;
    for (size_t j = first; j < lines->n && j <= i + CONTEXT; j++) {
        if (lines->at[j].mark != ' ') {
            return true;
        }
    }
    return false;
}

static void
add_lines(struct page *page, const pgm_lines *lines)
{
    size_t hidden = 0;
    for (size_t i = 0; i <= lines->n; i++) {
        bool shown = i < lines->n && is_near_change(lines, i);
        if (hidden && (shown || i == lines->n)) {
            ADDF(page, "<span class=\"skip-lines\">  … %zu line%s the same</span>", hidden,
                plural(hidden));
        }
        hidden = shown ? 0 : hidden + 1;
        if (shown) {
            char mark = lines->at[i].mark;
            ADDF(page, "<span%s>%c ",
                mark == '+'   ? " class=\"plus\""
                : mark == '-' ? " class=\"minus\""
                              : "",
                mark);
            add_text(page, lines->at[i].text);
            add(page, "</span>");
        }
    }
}

static void
add_change(struct page *page, const struct pgm_before_after *change, bool is_open)
{
    const char *how = !change->before ? "new" : !change->after ? "dropped" : "changed";
    pgm_lines lines = { 0 };
    pgm_lines_compare(page->ctx->arena, change->before, change->after, &lines);
    ADDF(page, "<details%s><summary><span class=\"id\">", is_open ? " open" : "");
    add_text(page, change->id);
    ADDF(page,
        "</span><span class=\"badge%s\">%s</span></summary>\n<pre class=\"diff\" tabindex=\"0\">",
        !change->after ? " sev3" : "", how);
    add_lines(page, &lines);
    add(page, "</pre></details>\n");
}

static void
add_changes(struct page *page)
{
    const struct pgm_report *report = page->report;
    if (!report->changes.n) {
        return;
    }
    add(page, "<section id=\"changes\" class=\"changes\"><h2>Before and after</h2>\n");
    if (report->plan->diff->renaming) {
        add(page,
            "<p class=\"note\">Before means: once the renames at the beginning are done.</p>\n");
    }
    for (size_t i = 0; i < report->changes.n; i++) {
        add_change(page, &report->changes.at[i], report->changes.n <= 3);
    }
    add(page, "</section>\n");
}

static void
add_graph(struct page *page)
{
    if (page->graph) {
        add(page, "<section id=\"graph\"><h2>What waits for what</h2>\n<div class=\"scroll\" "
                  "tabindex=\"0\" role=\"region\" aria-label=\"Picture\">");
        add(page, page->graph);
        add(page, "</section>\n");
    } else if (page->report->links.n) {
        add(page, "<p class=\"note\">There is no picture of what waits for what: it would be too "
                  "large to be read.</p>\n");
    }
}

const char *
pgm_report_html(struct pgm_ctx *ctx, const struct pgm_report *report)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct page page = { ctx, report, &out, pgm_report_graph(ctx, report) };
    add_head(&page);
    add_nav(&page);
    add(&page, "<main>\n");
    if (!report->plan->steps.n) {
        add(&page, "<p>The database is as declared: there is nothing to do.</p>\n");
    } else {
        add_summary(&page);
        add_steps(&page);
    }
    add_graph(&page);
    add_changes(&page);
    ADDF(&page,
        "</main>\n<footer>Made by pgmend %s. Times are reckoned from the sizes of the live tables, "
        "and hold "
        "for tables in memory.</footer>\n<script>\n%s</script>\n</body>\n</html>\n",
        PGM_VERSION, pgm_report_script);
    return pgm_str_text(&out);
}
