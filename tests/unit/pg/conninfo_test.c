#include <stdlib.h>
#include <string.h>

#include "pg/conn.h"
#include "pg/conn_private.h"
#include "tests/lib/test.h"

#define SECRET "hunter2"

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_ctx *ctx = pgm_new(arena, struct pgm_ctx);
    ctx->arena = arena;
    *state = ctx;
    return 0;
}

static int
tear_down(void **state)
{
    const struct pgm_ctx *ctx = *state;
    pgm_arena_end(ctx->arena);
    return 0;
}

static void
connection_strings_are_recognised(void **state)
{
    (void)state;
    static const char *const yes[] = { "postgresql://", "postgres://h/d",
        "postgresql+psycopg2://h/d", "host=h", "dbname=d port=5433", "host = 'a b'", "service=x" };
    static const char *const no[] = { "", "schema.sql", "dir/a=b.sql", "a=b", "postgresql",
        "http://h/d", "shop", "postgresql:/h", "hots=h" };
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
        if (!pgm_conn_is_conninfo(yes[i])) {
            fail_msg("%s", yes[i]);
        }
    }
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
        if (pgm_conn_is_conninfo(no[i])) {
            fail_msg("%s", no[i]);
        }
    }
}

static void
passwords_are_masked(void **state)
{
    static const char *const pairs[][2] = {
        { "postgresql://u:hunter2@h:5432/d?sslmode=require",
            "postgresql://u:***@h:5432/d?sslmode=require" },
        { "postgresql://u@h/d", "postgresql://u@h/d" },
        { "postgresql://h:5432,i:5433/d", "postgresql://h:5432,i:5433/d" },
        { "postgresql://[::1]:5432/d?application_name=a@b",
            "postgresql://[::1]:5432/d?application_name=a@b" },
        { "postgresql:///d?user=u&password=hunter2&host=/tmp",
            "postgresql:///d?user=u&password=***&host=/tmp" },
        { "postgresql://h/d?sslpassword=hunter2", "postgresql://h/d?sslpassword=***" },
        { "postgresql+asyncpg://u:hunter2@h/d", "postgresql+asyncpg://u:***@h/d" },
        { "postgresql://u:hunter2@x@h/d", "postgresql://u:***@h/d" },
        { "postgresql://u:hun/ter2@h/d", "postgresql://u:***@h/d" },
        { "postgresql://u:12?hunter2@h/d", "postgresql://u:***@h/d" },
        { "host=h password=hunter2 port=1", "host=h password=*** port=1" },
        { "host=h password='hunter2 \\' x' port=1", "host=h password=*** port=1" },
        { "password = hunter2", "password = ***" },
        { "password=my hunter2 host=h", "password=***" }, /* nobody knows where it ends */
        { "host=h dbname='a b'", "host=h dbname='a b'" },
        { "", "" },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_string_equal(pgm_conn_mask(*state, pairs[i][0]), pairs[i][1]);
    }
}

static void
databases_are_replaced(void **state)
{
    static const char *const pairs[][2] = {
        { "postgresql://u@h:1/d?sslmode=require", "postgresql://u@h:1/x%20y?sslmode=require" },
        { "postgresql://h", "postgresql://h/x%20y" },
        { "postgresql://h?dbname=d&port=2", "postgresql://h/x%20y?port=2" },
        { "postgresql:///d?host=/tmp&schema=a", "postgresql:///x%20y?host=/tmp" },
        { "postgresql://h/d?pgbouncer=false", "postgresql://h/x%20y?pgbouncer=false" },
        { "host=h dbname=d", "host=h dbname=d dbname='x y'" },
        { "", "dbname='x y'" },
        { "d", "dbname='x y'" },
    };
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const char *got = pgm_conn_with_database(ctx, pairs[i][0], "x y");
        assert_string_equal(got, pairs[i][1]);
        struct pgm_conninfo info;
        assert_int_equal(pgm_conninfo_prepare(ctx, got, &info), PGM_OK);
    }
    assert_string_equal(pgm_conn_with_database(ctx, "", "a'b\\"), "dbname='a\\'b\\\\'");
}

static const char *
prepared(struct pgm_ctx *ctx, const char *text, struct pgm_conninfo *out)
{
    if (pgm_conninfo_prepare(ctx, text, out) != PGM_OK) {
        fail_msg("%s: %s", text, ctx->error.message);
    }
    return out->text;
}

static void
foreign_parameters_are_passed_over(void **state)
{
    struct pgm_conninfo info;
    assert_string_equal(
        prepared(*state,
            "postgresql://u:p@h/d?schema=app&pgbouncer=true&sslmode=require&connection_limit=10",
            &info),
        "postgresql://u:p@h/d?sslmode=require");
    assert_false(info.pooler_allowed);
    assert_false(info.has_timeout);
    assert_string_equal(
        prepared(*state, "postgresql+psycopg://h/d?pool_timeout=5", &info), "postgresql://h/d");
    (void)prepared(*state, "postgresql://h/d?pgbouncer=false&connect_timeout=3", &info);
    assert_true(info.pooler_allowed);
    assert_true(info.has_timeout);
    (void)prepared(*state, "host=h connect_timeout=3", &info);
    assert_true(info.has_timeout);
    assert_string_equal(prepared(*state, "shop", &info), "shop");
    assert_string_equal(prepared(*state, "", &info), "");
}

/* Whatever came before, libpq has them in the end. */
static const char *
value_of(struct pgm_ctx *ctx, const char *conninfo, const char *keyword)
{
    struct pgm_conninfo info;
    PQconninfoOption *options = PQconninfoParse(prepared(ctx, conninfo, &info), NULL);
    assert_non_null(options);
    const char *found = NULL;
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (strcmp(option->keyword, keyword) == 0 && option->val) {
            found = pgm_arena_copy(ctx->arena, option->val);
        }
    }
    PQconninfoFree(options);
    return found;
}

static void
passwords_and_options_are_added(void **state)
{
    static const char *const strings[] = { "postgresql://u:old@h/d", "postgresql://u@h/d?port=2",
        "postgresql+psycopg://h/d?schema=x", "host=h password=old", "my db", "" };
    static const char password[] = "a'b\\c d@/?&=%é";
    struct pgm_ctx *ctx = *state;
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) {
        const char *with = pgm_conn_with_password(ctx, strings[i], password);
        assert_string_equal(value_of(ctx, with, "password"), password);
        assert_null(strstr(pgm_conn_mask(ctx, with), "c d"));
    }
    assert_string_equal(
        value_of(ctx, pgm_conn_with_password(ctx, "my db", password), "dbname"), "my db");
    const char *options = pgm_conn_with_options(ctx->arena, "host=h options='-c a=b'", "-c c=d");
    assert_string_equal(value_of(ctx, options, "options"), "-c a=b -c c=d");
    options = pgm_conn_with_options(ctx->arena, "host=h", "-c c=d");
    assert_string_equal(value_of(ctx, options, "options"), "-c c=d");
}

/* Who asks Prisma to look at the certificate is not let down. */
static void
strictness_is_kept(void **state)
{
    static const char url[] = "postgresql://h/d?sslaccept=strict&sslmode=require";
    struct pgm_ctx *ctx = *state;
    assert_string_equal(value_of(ctx, url, "sslmode"), "verify-full");
    assert_string_equal(
        value_of(ctx, pgm_conn_with_database(ctx, url, "x"), "sslmode"), "verify-full");
    assert_string_equal(
        value_of(ctx, "postgresql://h/d?sslaccept=strict", "sslmode"), "verify-full");
    assert_string_equal(
        value_of(ctx, "postgresql://h/d?sslmode=require&sslaccept=accept_invalid_certs", "sslmode"),
        "require");
}

static void
assert_refused(struct pgm_ctx *ctx, const char *text, const char *word)
{
    struct pgm_conninfo info;
    pgm_error_clear(ctx);
    assert_int_equal(pgm_conninfo_prepare(ctx, text, &info), PGM_INPUT);
    if (strstr(ctx->error.message, SECRET) || !strstr(ctx->error.message, word) ||
        !ctx->error.hint) {
        fail_msg("%s: %s", text, ctx->error.message);
    }
}

/* What cannot be read is said without a piece of the password, wherever it got to. */
static void
wrong_strings_are_refused_discreetly(void **state)
{
    assert_refused(*state, "postgresql://u:" SECRET "@h/d?hots=x", "hots");
    assert_refused(*state, "host=h hots=x password=" SECRET, "hots");
    assert_refused(*state, "postgresql://u:a@" SECRET "@h/d", "password");
    assert_refused(*state, "postgresql://u:a/" SECRET "@h/d", "password");
    assert_refused(*state, "postgresql://u:12/" SECRET "@h/d", "password");
    assert_refused(*state, "postgresql://u:12?" SECRET "@h/d", "password");
    assert_refused(*state, "postgresql://u:%zz" SECRET "@h/d", "password");
    assert_refused(*state, "host=h password=my " SECRET, "***");
    assert_refused(*state, "password='" SECRET, "***");
}

static void
secrets_are_left_out(void **state)
{
    const struct pgm_ctx *ctx = *state;
    static const struct {
        const char *given, *wanted;
    } cases[] = {
        { "", "" },
        { "password=" SECRET, "" },
        { "user=u password='a " SECRET "' host=h sslpassword=" SECRET, "host=h user=u" },
        { "postgresql://u:" SECRET "@h:5433/d?sslpassword=" SECRET "&sslmode=require",
            "host=h port=5433 dbname=d user=u sslmode=require" },
        { "postgresql://h/d?password=" SECRET, "host=h dbname=d" },
        { "application_name='it\\'s \\\\' dbname=''", "dbname='' application_name='it\\'s \\\\'" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(pgm_conn_public(ctx->arena, cases[i].given), cases[i].wanted);
    }
    assert_null(pgm_conn_public(ctx->arena, "host=h hots=x password=" SECRET));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(connection_strings_are_recognised),
        cmocka_unit_test_setup_teardown(passwords_are_masked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(databases_are_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(foreign_parameters_are_passed_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(passwords_and_options_are_added, set_up, tear_down),
        cmocka_unit_test_setup_teardown(strictness_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(secrets_are_left_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wrong_strings_are_refused_discreetly, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
