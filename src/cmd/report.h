/* A plan as a document for a reviewer: Markdown for a pull request, HTML for a browser.
 *
 * Both are made from the same struct; the same plan gives the same document, but for the time of
 * its making. Every text that comes from a database is escaped. */
#pragma once

#include "apply/prove.h"
#include "cmd/cli.h"
#include "cmd/lines.h"
#include "plan/file.h"
#include "plan/impact.h"
#include "plan/link.h"

/* An object that the plan changes, before and after, as SQL. */
struct pgm_before_after {
    const char *id;
    const char *before, *after; /* NULL: not there */
};

struct pgm_report {
    const struct pgm_plan *plan;
    const struct pgm_plan_file *file;
    const char *digest; /* of the plan, as its file has it */
    const char *when;   /* "2026-11-21 20:45 UTC" */
    struct pgm_impact all;
    const struct pgm_proof *proof; /* NULL: there was none */
    pgm_step_links links;
    PGM_VEC(struct pgm_before_after) changes; /* sorted by id */
};

/* Gathers what the documents say. The time is now, or what SOURCE_DATE_EPOCH says. */
enum pgm_status pgm_report_make(struct pgm_cli *cli, const struct pgm_plan *plan,
    const struct pgm_plan_file *file, struct pgm_report *out) PGM_MUST_CHECK;

/* The documents' text. */
const char *pgm_report_markdown(struct pgm_ctx *ctx, const struct pgm_report *report);
const char *pgm_report_html(struct pgm_ctx *ctx, const struct pgm_report *report);

/* The picture of what waits for what, as an SVG element; NULL when nothing waits. */
const char *pgm_report_graph(struct pgm_ctx *ctx, const struct pgm_report *report);

/* Text for HTML and SVG, also within quoted attributes; control characters become U+FFFD. */
void pgm_html_add(struct pgm_str *out, const char *text);

/* What the proof looked after, a sentence each. */
void pgm_proof_tell(struct pgm_arena *arena, const struct pgm_proof *proof, pgm_strings *out);

/* How many steps have the hazard. */
size_t pgm_report_count(const struct pgm_report *report, unsigned hazard);
