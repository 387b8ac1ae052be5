#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/lib/test.h"

struct fixture {
    struct pgm_ctx ctx;
    char directory[32];
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

static const char *
in(struct fixture *fixture, const char *name)
{
    return pgm_file_join(fixture->ctx.arena, fixture->directory, name);
}

static void
make(struct fixture *fixture, const char *name)
{
    const char *path = in(fixture, name);
    const char *directory = pgm_file_directory(fixture->ctx.arena, path);
    assert_int_equal(pgm_file_make_directory(&fixture->ctx, directory, 0755), PGM_OK);
    assert_int_equal(pgm_file_write(&fixture->ctx, path, name, strlen(name), 0644), PGM_OK);
}

static void
what_is_written_is_read(void **state)
{
    struct fixture *fixture = *state;
    size_t size = (size_t)300 * 1024;
    char *big = pgm_arena_alloc(fixture->ctx.arena, size);
    for (size_t i = 0; i < size; i++) {
        big[i] = "a\0b\n"[i % 4];
    }
    const char *path = in(fixture, "big");
    assert_int_equal(pgm_file_write(&fixture->ctx, path, big, size, 0600), PGM_OK);
    struct pgm_text text;
    assert_int_equal(pgm_file_read(&fixture->ctx, path, &text), PGM_OK);
    assert_int_equal(text.size, size);
    assert_memory_equal(text.at, big, size);
    assert_int_equal(text.at[size], '\0');
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
}

static void
an_empty_file_is_read(void **state)
{
    struct fixture *fixture = *state;
    struct pgm_text text;
    const char *path = in(fixture, "empty");
    assert_int_equal(pgm_file_write(&fixture->ctx, path, "", 0, 0644), PGM_OK);
    assert_int_equal(pgm_file_read(&fixture->ctx, path, &text), PGM_OK);
    assert_int_equal(text.size, 0);
    assert_string_equal(text.at, "");
}

/* Somebody who has the old file open goes on reading the old content; nothing is left beside the
 * new one. */
static void
writing_replaces_as_a_whole(void **state)
{
    struct fixture *fixture = *state;
    pgm_strings files = { 0 };
    make(fixture, "one");
    struct stat before, after;
    assert_int_equal(stat(in(fixture, "one"), &before), 0);
    make(fixture, "one");
    assert_int_equal(stat(in(fixture, "one"), &after), 0);
    assert_int_not_equal(before.st_ino, after.st_ino);
    assert_int_equal(pgm_file_list(&fixture->ctx, fixture->directory, "", &files), PGM_OK);
    assert_int_equal(files.n, 1);
}

static void
absence_is_the_users_fault(void **state)
{
    struct fixture *fixture = *state;
    struct pgm_text text;
    assert_int_equal(pgm_file_read(&fixture->ctx, in(fixture, "none"), &text), PGM_INPUT);
    assert_non_null(strstr(fixture->ctx.error.message, in(fixture, "none")));
    pgm_error_clear(&fixture->ctx);
    assert_int_equal(pgm_file_read(&fixture->ctx, fixture->directory, &text), PGM_INPUT);
    pgm_error_clear(&fixture->ctx);
    const char *beyond = in(fixture, "none/file");
    assert_int_not_equal(pgm_file_write(&fixture->ctx, beyond, "x", 1, 0644), PGM_OK);
}

static void
lists_are_in_byte_order(void **state)
{
    struct fixture *fixture = *state;
    static const char *const names[] = { "b.sql", "a/z.sql", "a.sql", "B.sql", "a/b/c.sql", "a.txt",
        ".hidden.sql", ".git/x.sql" };
    static const char *const wanted[] = { "B.sql", "a.sql", "a/b/c.sql", "a/z.sql", "b.sql" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        make(fixture, names[i]);
    }
    assert_int_equal(symlink(in(fixture, "a.sql"), in(fixture, "link.sql")), 0);
    pgm_strings files = { 0 };
    assert_int_equal(pgm_file_list(&fixture->ctx, fixture->directory, ".sql", &files), PGM_OK);
    assert_int_equal(files.n, 6);
    for (size_t i = 0; i < 5; i++) {
        assert_string_equal(files.at[i], in(fixture, wanted[i]));
    }
    assert_string_equal(files.at[5], in(fixture, "link.sql"));
}

static void
directories_are_made_with_all_above(void **state)
{
    struct fixture *fixture = *state;
    const char *deep = in(fixture, "x/y/z");
    assert_int_equal(pgm_file_make_directory(&fixture->ctx, deep, 0700), PGM_OK);
    assert_int_equal(pgm_file_make_directory(&fixture->ctx, deep, 0700), PGM_OK);
    assert_true(pgm_file_is_directory(deep));
    make(fixture, "file");
    assert_int_not_equal(
        pgm_file_make_directory(&fixture->ctx, in(fixture, "file/sub"), 0700), PGM_OK);
}

/* A link to a directory is removed, and not what it leads to. */
static void
trees_are_removed_without_following_links(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, "keep/file");
    make(fixture, "tree/sub/file");
    assert_int_equal(symlink(in(fixture, "keep"), in(fixture, "tree/link")), 0);
    assert_int_equal(pgm_file_remove_tree(&fixture->ctx, in(fixture, "tree")), PGM_OK);
    assert_false(pgm_file_exists(in(fixture, "tree")));
    assert_true(pgm_file_exists(in(fixture, "keep/file")));
    assert_int_equal(pgm_file_remove_tree(&fixture->ctx, in(fixture, "tree")), PGM_OK);
}

static void
kinds_of_files_are_told_apart(void **state)
{
    struct fixture *fixture = *state;
    make(fixture, "file");
    assert_true(pgm_file_exists(in(fixture, "file")));
    assert_false(pgm_file_is_directory(in(fixture, "file")));
    assert_false(pgm_file_is_executable(in(fixture, "file")));
    assert_int_equal(chmod(in(fixture, "file"), 0755), 0);
    assert_true(pgm_file_is_executable(in(fixture, "file")));
    assert_false(pgm_file_is_executable(fixture->directory));
    assert_false(pgm_file_exists(in(fixture, "none")));
}

static void
paths_are_joined_and_parted(void **state)
{
    struct fixture *fixture = *state;
    struct pgm_arena *arena = fixture->ctx.arena;
    assert_string_equal(pgm_file_join(arena, "a", "b"), "a/b");
    assert_string_equal(pgm_file_join(arena, "a//", "b"), "a/b");
    assert_string_equal(pgm_file_join(arena, "/", "b"), "/b");
    assert_string_equal(pgm_file_join(arena, "a", "/b"), "/b");
    assert_string_equal(pgm_file_directory(arena, "a/b"), "a");
    assert_string_equal(pgm_file_directory(arena, "/b"), "/");
    assert_string_equal(pgm_file_directory(arena, "b"), ".");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_written_is_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_empty_file_is_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(writing_replaces_as_a_whole, set_up, tear_down),
        cmocka_unit_test_setup_teardown(absence_is_the_users_fault, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_are_in_byte_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(directories_are_made_with_all_above, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            trees_are_removed_without_following_links, set_up, tear_down),
        cmocka_unit_test_setup_teardown(kinds_of_files_are_told_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(paths_are_joined_and_parted, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
