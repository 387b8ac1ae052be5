#include "cmd/report.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "catalog/snapshot.h"
#include "cmd/dump.h"

/* The statements that make the objects of one catalog that are asked for. */
struct definitions {
    struct pgm_ctx *ctx;
    const struct pgm_diff *diff;
    const struct pgm_map *wanted; /* ids */
    struct pgm_map texts;         /* id -> struct pgm_str */
};

static enum pgm_status
define(struct definitions *definitions, const struct pgm_catalog *catalog)
{
    struct pgm_ctx *ctx = definitions->ctx;
    struct pgm_catalog *empty = NULL;
    PGM_TRY(pgm_snapshot_empty(ctx, catalog->server_version, &empty));
    struct pgm_diff_options options = pgm_diff_options_of(definitions->diff->facets);
    options.purpose = PGM_FOR_DUMP;
    struct pgm_plan *plan = NULL;
    PGM_TRY(pgm_plan_make(ctx, pgm_diff_make(ctx, empty, catalog, &options), &plan));
    for (size_t i = 0; i < plan->steps.n; i++) {
        const char *id = pgm_dump_owner(plan->steps.at[i].object)->id;
        struct pgm_str *text = pgm_map_get_text(&definitions->texts, id);
        if (!pgm_map_get_text(definitions->wanted, id)) {
            continue;
        }
        if (!text) {
            text = pgm_new(ctx->arena, struct pgm_str);
            *text = PGM_STR(ctx->arena);
            (void)pgm_map_put_text(&definitions->texts, id, text);
        }
        pgm_str_addf(text, "%s;\n", plan->steps.at[i].sql);
    }
    return PGM_OK;
}

static int
compare_changes(const void *a, const void *b)
{
    const struct pgm_before_after *left = a, *right = b;
    return strcmp(left->id, right->id);
}

/* What an object is called in the list of changes is what a dump would name its file after. */
static enum pgm_status
gather_changes(struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_report *out)
{
    struct pgm_map wanted = PGM_MAP(ctx->arena);
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        if (delta->from) {
            (void)pgm_map_put_text(&wanted, pgm_dump_owner(delta->from)->id, delta);
        }
        if (delta->to) {
            (void)pgm_map_put_text(&wanted, pgm_dump_owner(delta->to)->id, delta);
        }
    }
    struct definitions old = { ctx, diff, &wanted, PGM_MAP(ctx->arena) };
    struct definitions new = { ctx, diff, &wanted, PGM_MAP(ctx->arena) };
    PGM_TRY(define(&old, diff->from));
    PGM_TRY(define(&new, diff->to));
    for (size_t i = 0; i < wanted.n; i++) {
        const char *id = wanted.entries[i].key;
        const struct pgm_str *before = pgm_map_get_text(&old.texts, id);
        const struct pgm_str *after = pgm_map_get_text(&new.texts, id);
        struct pgm_before_after change = {
            .id = id,
            .before = before ? pgm_str_text(before) : NULL,
            .after = after ? pgm_str_text(after) : NULL,
        };
        if (!pgm_str_same(change.before, change.after)) {
            pgm_vec_push(ctx->arena, &out->changes, change);
        }
    }
    if (out->changes.n) {
        qsort(out->changes.at, out->changes.n, sizeof *out->changes.at, compare_changes);
    }
    return PGM_OK;
}

static const char *
time_of_making(struct pgm_cli *cli)
{
    const char *said = pgm_cli_variable(cli, "SOURCE_DATE_EPOCH");
    time_t now = said ? (time_t)strtoll(said, NULL, 10) : time(NULL);
    struct tm parts;
    char text[64] = "";
    if (gmtime_r(&now, &parts)) {
        (void)strftime(text, sizeof text, "%Y-%m-%d %H:%M UTC", &parts);
    }
    return pgm_arena_copy(cli->ctx->arena, text);
}

enum pgm_status
pgm_report_make(struct pgm_cli *cli, const struct pgm_plan *plan, const struct pgm_plan_file *file,
    struct pgm_report *out)
{
    *out = (struct pgm_report){
        .plan = plan,
        .file = file,
        .digest = pgm_plan_file_digest(cli->ctx, file),
        .when = time_of_making(cli),
        .all = pgm_impact_of_all(&plan->steps),
    };
    pgm_plan_links(cli->ctx, plan, &out->links);
    return gather_changes(cli->ctx, plan->diff, out);
}

size_t
pgm_report_count(const struct pgm_report *report, unsigned hazard)
{
    size_t n = 0;
    for (size_t i = 0; i < report->plan->steps.n; i++) {
        const struct pgm_impact *impact = report->plan->steps.at[i].impact;
        n += impact && impact->hazards >> hazard & 1;
    }
    return n;
}

static bool
is_harmless(unsigned char c)
{
    return (c >= ' ' && c != 0x7f) || c == '\n' || c == '\t';
}

void
pgm_html_add(struct pgm_str *out, const char *text)
{
    for (; text && *text; text++) {
        switch (*text) {
        case '&':
            pgm_str_add(out, "&amp;");
            break;
        case '<':
            pgm_str_add(out, "&lt;");
            break;
        case '>':
            pgm_str_add(out, "&gt;");
            break;
        case '"':
            pgm_str_add(out, "&quot;");
            break;
        case '\'':
            pgm_str_add(out, "&#39;");
            break;
        default:
            if (is_harmless((unsigned char)*text)) {
                pgm_str_add_char(out, *text);
            } else {
                pgm_str_add(out, "\xef\xbf\xbd");
            }
        }
    }
}
