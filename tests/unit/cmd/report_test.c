#include <stdlib.h>
#include <string.h>

#include "cmd/report.h"
#include "tests/unit/engine.h"

#define EVIL "</script><img src=x onerror=alert(1)>&'"
#define TABLE_T SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")

static struct pgm_report
report_on(struct pgm_ctx *ctx, const char *from, const char *to)
{
    struct pgm_cli cli = { .ctx = ctx };
    struct pgm_plan *plan = engine_plan(ctx, from, to);
    struct pgm_plan_file *file = pgm_new(ctx->arena, struct pgm_plan_file);
    struct pgm_report report;
    pgm_impact_assess(ctx, plan, &(pgm_sizes){ 0 }, true);
    pgm_plan_file_make(ctx, plan, file);
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1700000000", 1), 0);
    assert_int_equal(pgm_report_make(&cli, plan, file, &report), PGM_OK);
    return report;
}

static void
assert_holds(const char *text, const char *part)
{
    if (!strstr(text, part)) {
        fail_msg("\"%s\" is not in: %s", part, text);
    }
}

static void
the_same_plan_gives_the_same_page(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_report one = report_on(ctx, TABLE_T, SCHEMA TABLE("u")),
                      two = report_on(ctx, TABLE_T, SCHEMA TABLE("u"));
    assert_string_equal(pgm_report_html(ctx, &one), pgm_report_html(ctx, &two));
    assert_string_equal(pgm_report_markdown(ctx, &one), pgm_report_markdown(ctx, &two));
    assert_string_equal(one.when, "2023-11-14 22:13 UTC");
}

static void
names_stay_names(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_report report =
        report_on(ctx, TABLE_T, TABLE_T COMMENT("table public.t", EVIL) TABLE(EVIL));
    const char *html = pgm_report_html(ctx, &report);
    assert_null(strstr(html, "<img"));
    assert_holds(html, "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;&#39;");
}

static void
control_characters_do_not_come_through(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_html_add(&out, "a\001\033\"b\n\177c");
    assert_string_equal(pgm_str_text(&out), "a\xef\xbf\xbd\xef\xbf\xbd&quot;b\n\xef\xbf\xbd"
                                            "c");
}

static void
the_page_needs_nothing_from_elsewhere(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_report report = report_on(ctx, TABLE_T TABLE("gone"), TABLE_T TABLE("new"));
    const char *html = pgm_report_html(ctx, &report);
    static const char *const words[] = { "src=", "http:", "https:", "@import", "url(" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *at = strstr(html, words[i]);
        if (at && !pgm_str_starts(at, "url(#arrow)")) {
            fail_msg("the page has \"%.40s\"", at);
        }
    }
    assert_holds(html, "data loss");
    assert_holds(html, "<code>table public.gone</code>");
}

static void
fences_are_longer_than_what_they_hold(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_plan *plan = engine_plan(ctx, TABLE_T, TABLE_T COMMENT("table public.t", "x"));
    struct pgm_report report = report_on(ctx, TABLE_T, TABLE_T);
    plan->steps.at[0].sql = "COMMENT '````'";
    plan->steps.at[0].object_id = "table `a|b`\n</details>";
    report.plan = plan;
    const char *text = pgm_report_markdown(ctx, &report);
    assert_holds(text, "\n`````sql\nCOMMENT '````';\n`````\n");
    assert_holds(text, "`` table `a\\|b` </details> ``");
}

static void
what_waits_is_drawn(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *to = SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
        VIEW("v", "SELECT a FROM public.t", "a integer", NEEDS("`table public.t`"))
            COMMENT("view public.v", "x");
    struct pgm_report report = report_on(ctx, SCHEMA, to);
    const char *graph = pgm_report_graph(ctx, &report);
    assert_non_null(graph);
    assert_holds(graph, "href=\"#step-1\"");
    assert_holds(graph, "class=\"edge\"");
    report = report_on(ctx, SCHEMA, TABLE_T);
    assert_null(pgm_report_graph(ctx, &report));
}

/* More than there is room for become one box for each object. */
static void
a_large_plan_is_drawn_by_objects(void **state)
{
    struct pgm_ctx *ctx = *state;
    struct pgm_str to = PGM_STR(ctx->arena);
    pgm_str_add(&to, SCHEMA);
    for (int i = 0; i < 120; i++) {
        pgm_str_addf(&to, TABLE("t%d") COMMENT("table public.t%d", "x"), i, i);
    }
    struct pgm_report report = report_on(ctx, SCHEMA, pgm_str_text(&to));
    assert_int_equal(report.plan->steps.n, 240);
    assert_int_equal(report.links.n, 120);
    assert_null(pgm_report_graph(ctx, &report)); /* what is left stands alone */
    pgm_str_add(
        &to, VIEW("v", "SELECT 1", "a integer", NEEDS("`table public.t1`,`table public.t2`")));
    report = report_on(ctx, SCHEMA, pgm_str_text(&to));
    assert_holds(pgm_report_graph(ctx, &report), "2 steps: table");
}

/* A way over another says nothing new. */
static void
links_are_few(void **state)
{
    struct pgm_ctx *ctx = *state;
    const char *to = SCHEMA TABLE("t") COLUMN("t", "a", "integer", "")
        VIEW("v", "SELECT a FROM public.t", "a integer", NEEDS("`table public.t`")) VIEW(
            "w", "SELECT a FROM public.v", "a integer", NEEDS("`table public.t`,`view public.v`"));
    struct pgm_report report = report_on(ctx, SCHEMA, to);
    assert_int_equal(report.plan->steps.n, 3);
    assert_int_equal(report.links.n, 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(report.links.at[i].before, i);
        assert_int_equal(report.links.at[i].after, i + 1);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ENGINE_TEST(the_same_plan_gives_the_same_page),
        ENGINE_TEST(names_stay_names),
        ENGINE_TEST(control_characters_do_not_come_through),
        ENGINE_TEST(the_page_needs_nothing_from_elsewhere),
        ENGINE_TEST(fences_are_longer_than_what_they_hold),
        ENGINE_TEST(what_waits_is_drawn),
        ENGINE_TEST(a_large_plan_is_drawn_by_objects),
        ENGINE_TEST(links_are_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
