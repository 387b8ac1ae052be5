/* Directories of migrations: names, heads, parents, and what is refused. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "migrations/migration.h"
#include "tests/lib/test.h"

struct fixture {
    struct pgm_ctx ctx;
    char directory[32];
    struct pgm_migrations_options options;
};

static int
set_up(void **state)
{
    struct pgm_arena *arena = pgm_arena_new();
    struct fixture *fixture = pgm_new(arena, struct fixture);
    fixture->ctx.arena = arena;
    strcpy(fixture->directory, "/tmp/pgmend-test-XXXXXX");
    *state = fixture;
    return mkdtemp(fixture->directory) ? 0 : -1;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;
    pgm_error_clear(&fixture->ctx);
    int failed = pgm_file_remove_tree(&fixture->ctx, fixture->directory) != PGM_OK;
    pgm_arena_end(fixture->ctx.arena);
    return failed;
}

static void
make(struct fixture *fixture, const char *name, const char *text)
{
    const char *path = pgm_file_join(fixture->ctx.arena, fixture->directory, name);
    const char *directory = pgm_file_directory(fixture->ctx.arena, path);
    assert_int_equal(pgm_file_make_directory(&fixture->ctx, directory, 0755), PGM_OK);
    assert_int_equal(pgm_file_write(&fixture->ctx, path, text, strlen(text), 0644), PGM_OK);
}

static struct pgm_migrations
read_all(struct fixture *fixture)
{
    struct pgm_migrations migrations;
    if (pgm_migrations_read(&fixture->ctx, fixture->directory, &fixture->options, &migrations) !=
        PGM_OK) {
        fail_msg("%s", fixture->ctx.error.message);
    }
    return migrations;
}

static void
expect_failure(struct fixture *fixture, const char *words)
{
    struct pgm_migrations migrations;
    enum pgm_status status =
        pgm_migrations_read(&fixture->ctx, fixture->directory, &fixture->options, &migrations);
    assert_int_equal(status, PGM_INPUT);
    if (!strstr(fixture->ctx.error.message, words)) {
        fail_msg("\"%s\" does not say \"%s\"", fixture->ctx.error.message, words);
    }
    assert_non_null(fixture->ctx.error.hint);
}

static void
expect_order(struct fixture *fixture, const char *wanted)
{
    struct pgm_migrations migrations = read_all(fixture);
    struct pgm_str names = PGM_STR(fixture->ctx.arena);
    for (size_t i = 0; i < migrations.n; i++) {
        pgm_str_addf(&names, "%s%s", i ? " " : "", migrations.at[i].name);
    }
    assert_string_equal(pgm_str_text(&names), wanted);
}

#define A "20250101_0000_add_a"
#define B "20250102_0000_add_b"
#define C "20250103_0000_add_c"

static void
both_forms_stand_side_by_side(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, B "/up.sql", "\xef\xbb\xbfselect 2;");
    make(fixture, B "/down.sql", "-- pgmend: timeout 2s\nselect -2;");
    make(fixture, A ".sql", "select 1;");
    make(fixture, A ".down.sql", "select -1;");
    make(fixture, A ".verify.sql", "select 11;");
    make(fixture, "README.md", "words");
    make(fixture, ".hidden/x.sql", "words");
    struct pgm_migrations migrations = read_all(fixture);
    assert_int_equal(migrations.n, 2);
    struct pgm_migration *a = &migrations.at[0], *b = &migrations.at[1];
    assert_string_equal(a->name, A);
    assert_true(a->is_file && a->down.path && a->verify.path);
    assert_int_equal(a->parents.n, 0);
    assert_false(b->is_file);
    assert_null(b->verify.path);
    assert_string_equal(b->up.text, "select 2;");
    assert_string_equal(b->parents.at[0], A);
    assert_true(pgm_str_starts(b->hash_bytes, "sha256:"));
    assert_null(b->down.text);
    assert_int_equal(pgm_script_read(&fixture->ctx, &b->down), PGM_OK);
    assert_int_equal(b->down.timeout, 2000);
    assert_int_equal(migrations.heads.n, 1);
    assert_string_equal(migrations.heads.at[0], B);
    assert_ptr_equal(pgm_migrations_find(&migrations, B), b);
    assert_null(pgm_migrations_find(&migrations, C));
}

static void
heads_say_what_is_wanted(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A ".sql",
        "-- of Monday\r\n-- pgmend: transaction one\r\n/* -- pgmend: nonsense */\r\n"
        "-- pgmend: parents none\r\n-- pgmend: phase 2\r\n"
        "-- pgmend: environments development, staging\r\n--pgmend: timeout 5min\r\n"
        "-- pgmend: lock-timeout 200ms\r\n-- pgmend: needs-backup\r\n-- pgmend: generated\r\n"
        "-- pgmend: squashes x, y\r\n"
        "-- pgmend: reviewed by Ana B <ana@example.org> on 2025-01-02 as sha256-tokens-1:ab\r\n"
        "select 1;");
    struct pgm_migrations migrations = read_all(fixture);
    struct pgm_migration *a = &migrations.at[0];
    assert_int_equal(a->up.transaction, PGM_TRANSACTION_ONE);
    assert_true(a->names_parents && a->parents.n == 0);
    assert_int_equal(a->phase, 2);
    assert_int_equal(a->environments.n, 2);
    assert_string_equal(a->environments.at[1], "staging");
    assert_int_equal(a->up.timeout, 300000);
    assert_int_equal(a->up.lock_timeout, 200);
    assert_true(a->needs_backup && a->is_generated);
    assert_int_equal(a->squashes.n, 2);
    assert_int_equal(a->reviews.n, 1);
    assert_string_equal(a->reviews.at[0].who, "Ana B <ana@example.org>");
    assert_string_equal(a->reviews.at[0].when, "2025-01-02");
    assert_string_equal(a->reviews.at[0].hash, "sha256-tokens-1:ab");
    assert_int_equal(a->reviews.at[0].line, 12);
}

static void
wrong_heads_are_refused(void **state)
{
    static const struct {
        const char *head, *words;
    } cases[] = {
        { "-- pgmend: transactoin one", "is \"transaction\" meant?" },
        { "-- pgmend: transaction two", "wants auto, one or each, not \"two\"" },
        { "-- pgmend: phase 1\n-- pgmend: phase 2", "\"phase\" is said twice" },
        { "-- pgmend: phase -1", "wants a whole number" },
        { "-- pgmend: timeout soon", "wants a time" },
        { "-- pgmend: parents", "wants names" },
        { "-- pgmend: parents a, a", "names \"a\" twice" },
        { "-- pgmend: generated yes", "wants nothing behind it" },
        { "-- pgmend: reviewed by me", "wants by WHO on DATE as DIGEST" },
        { "-- pgmend:", "there is no directive \"\"" },
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        make(fixture, A ".sql",
            pgm_arena_printf(fixture->ctx.arena, "\n%s\nselect 1;", cases[i].head));
        struct pgm_migrations migrations;
        assert_int_equal(
            pgm_migrations_read(&fixture->ctx, fixture->directory, NULL, &migrations), PGM_INPUT);
        if (!strstr(fixture->ctx.error.message, cases[i].words)) {
            fail_msg("%s: %s", cases[i].head, fixture->ctx.error.message);
        }
        assert_true(fixture->ctx.error.line >= 2);
        assert_true(pgm_str_same(fixture->ctx.error.file,
            pgm_file_join(fixture->ctx.arena, fixture->directory, A ".sql")));
        pgm_error_clear(&fixture->ctx);
    }
}

static void
parents_come_first(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A ".sql", "-- pgmend: parents " C "\nselect 1;");
    make(fixture, B ".sql", "-- pgmend: parents none\nselect 1;");
    make(fixture, C ".sql", "-- pgmend: parents " B "\nselect 1;");
    expect_order(fixture, B " " C " " A);
}

static void
branches_have_several_heads(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A ".sql", "select 1;");
    make(fixture, B ".sql", "-- pgmend: parents " A "\nselect 1;");
    make(fixture, C ".sql", "-- pgmend: parents " A "\nselect 1;");
    struct pgm_migrations migrations = read_all(fixture);
    assert_int_equal(migrations.heads.n, 2);
    expect_order(fixture, A " " B " " C);
}

static void
circles_and_missing_parents_are_named(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A ".sql", "-- pgmend: parents " B "\nselect 1;");
    expect_failure(fixture, "names \"" B "\" as a parent, which is not there");
    pgm_error_clear(&fixture->ctx);
    make(fixture, B ".sql", "-- pgmend: parents " A "\nselect 1;");
    expect_failure(fixture, "\"" A "\" follows \"" B "\" follows \"" A "\"");
    pgm_error_clear(&fixture->ctx);
    make(fixture, B ".sql", "-- pgmend: parents gone\nselect 1;");
    pgm_strings gone = { 0 };
    pgm_vec_push(fixture->ctx.arena, &gone, "gone");
    fixture->options.gone = &gone;
    expect_order(fixture, B " " A);
}

static void
clashes_are_refused(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A ".sql", "select 1;");
    make(fixture, A "/up.sql", "select 1;");
    expect_failure(fixture, "a migration is there twice");
    pgm_error_clear(&fixture->ctx);
    make(fixture, "20250101_0000_add_other.sql", "select 1;");
    assert_int_equal(pgm_file_remove_tree(&fixture->ctx,
                         pgm_file_join(fixture->ctx.arena, fixture->directory, A ".sql")),
        PGM_OK);
    expect_failure(fixture, "of the same minute");
    pgm_error_clear(&fixture->ctx);
    fixture->options.any_name = true;
    make(fixture, "20250101_0000_ADD_other.sql", "select 1;");
    expect_failure(fixture, "upper and lower case only");
}

static void
what_belongs_to_nothing_is_refused(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, A "/upp.sql", "select 1;");
    expect_failure(fixture, "has no up.sql");
    pgm_error_clear(&fixture->ctx);
    make(fixture, A "/up.sql", "select 1;");
    make(fixture, B ".down.sql", "select 1;");
    expect_failure(fixture, "belongs to no migration");
    pgm_error_clear(&fixture->ctx);
    struct pgm_migrations migrations;
    assert_int_equal(
        pgm_migrations_read(&fixture->ctx, "/nonexistent", NULL, &migrations), PGM_INPUT);
}

static void
other_names_are_accepted_when_adopted(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, "V10__last.sql", "select 1;");
    make(fixture, "V2__first.sql", "select 1;");
    expect_failure(fixture, "does not begin with YYYYMMDD_HHMM_");
    pgm_error_clear(&fixture->ctx);
    pgm_strings adopted = { 0 };
    pgm_vec_push(fixture->ctx.arena, &adopted, "V10__last");
    pgm_vec_push(fixture->ctx.arena, &adopted, "V2__first");
    fixture->options.adopted = &adopted;
    expect_order(fixture, "V2__first V10__last");
}

static void
names_are_checked_and_made(void **state)
{
    static const char *const good[] = { "20250122_1030_init_mvp_core",
        "20250125_1400_add_user_bio_field", "20250127_0900_create_support_tables",
        "20250128_1600_add_index_messages_content", "20250130_1100_migrate_old_users_data",
        "20250201_1000_remove_deprecated_fields", "20240229_2359_optimize_x" };
    static const struct {
        const char *name, *hint;
    } bad[] = {
        { "20250229_1000_add_x", "YYYYMMDD_HHMM_add_x" },
        { "20250101_2400_add_x", "add" },
        { "20250101_1000_bio", "20250101_1000_update_bio" },
        { "20250101_add_bio", "20250101_0000_add_bio" },
        { "2025-01-01-1200-Add Bio", "20250101_1200_add_bio" },
        { "add_bio", "YYYYMMDD_HHMM_add_bio" },
        { "20250101_1000_add_Bio", "20250101_1000_add_bio" },
        { "20250101_1000_add", "20250101_1000_add_something" },
    };
    struct fixture *fixture = *state;
    struct pgm_ctx *ctx = &fixture->ctx;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_int_equal(pgm_migration_name_check(ctx, good[i], PGM_MIGRATION_ACTIONS), PGM_OK);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(
            pgm_migration_name_check(ctx, bad[i].name, PGM_MIGRATION_ACTIONS), PGM_INPUT);
        if (!strstr(ctx->error.hint, bad[i].hint)) {
            fail_msg("%s: %s", bad[i].name, ctx->error.hint);
        }
        pgm_error_clear(ctx);
    }
    const char *name = NULL;
    assert_int_equal(
        pgm_migration_name_make(ctx, " Add user's  bio!", 1737813600, PGM_MIGRATION_ACTIONS, &name),
        PGM_OK);
    assert_string_equal(name, "20250125_1400_add_user_s_bio");
    assert_int_equal(
        pgm_migration_name_make(ctx, "bio", 0, PGM_MIGRATION_ACTIONS, &name), PGM_USAGE);
    assert_true(pgm_migration_name_compare("0002_b", "10_a") < 0);
    assert_true(pgm_migration_name_compare("a", "a") == 0);
    assert_true(pgm_migration_name_compare("01_a", "1_a") != 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(both_forms_stand_side_by_side, set_up, tear_down),
        cmocka_unit_test_setup_teardown(heads_say_what_is_wanted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wrong_heads_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(parents_come_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(branches_have_several_heads, set_up, tear_down),
        cmocka_unit_test_setup_teardown(circles_and_missing_parents_are_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(clashes_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_belongs_to_nothing_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(other_names_are_accepted_when_adopted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_are_checked_and_made, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
