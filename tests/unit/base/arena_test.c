#include <string.h>

#include "base/arena.h"
#include "tests/lib/test.h"

static void
memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    for (size_t size = 0; size < 5000; size = size * 2 + 1) {
        unsigned char *at = pgm_arena_alloc(arena, size);
        assert_int_equal((uintptr_t)at % 16, 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(at[i], 0);
        }
        memset(at, 0xff, size);
    }
    pgm_arena_end(arena);
}

static void
pieces_do_not_overlap(void **state)
{
    (void)state;
    enum { PIECES = 2000, SIZE = 100 };
    struct pgm_arena *arena = pgm_arena_new();
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = pgm_arena_alloc(arena, SIZE);
        memset(pieces[i], (int)(i % 251), SIZE);
    }
    for (size_t i = 0; i < PIECES; i++) {
        for (size_t k = 0; k < SIZE; k++) {
            assert_int_equal(pieces[i][k], i % 251);
        }
    }
    assert_true(pgm_arena_size(arena) >= (size_t)PIECES * SIZE);
    pgm_arena_end(arena);
}

/* Larger than any chunk. */
static void
one_piece_may_be_huge(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    size_t size = (size_t)40 * 1024 * 1024;
    char *huge = pgm_arena_alloc(arena, size);
    huge[0] = huge[size - 1] = 'x';
    char *small = pgm_arena_copy(arena, "small");
    assert_string_equal(small, "small");
    assert_int_equal(huge[size - 1], 'x');
    pgm_arena_end(arena);
}

static void
growing_keeps_the_content_and_zeroes_the_rest(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    char *text = pgm_arena_grow(arena, NULL, 0, 4);
    memcpy(text, "abcd", 4);
    char *in_place = pgm_arena_grow(arena, text, 4, 100);
    assert_ptr_equal(in_place, text); /* it is the last piece */
    pgm_arena_copy(arena, "in the way");
    char *moved = pgm_arena_grow(arena, in_place, 100, 100000);
    assert_ptr_not_equal(moved, in_place);
    assert_memory_equal(moved, "abcd", 4);
    for (size_t i = 4; i < 100000; i++) {
        assert_int_equal(moved[i], 0);
    }
    pgm_arena_end(arena);
}

static void
texts_are_copied(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    assert_null(pgm_arena_copy(arena, NULL));
    assert_string_equal(pgm_arena_copy(arena, ""), "");
    assert_string_equal(pgm_arena_copy_n(arena, "abcdef", 3), "abc");
    assert_string_equal(pgm_arena_copy_n(arena, NULL, 0), "");
    assert_string_equal(pgm_arena_printf(arena, "%s-%05d", "a", 42), "a-00042");
    pgm_arena_end(arena);
}

struct journal {
    char text[16];
    size_t n;
};

struct note {
    struct journal *journal;
    char letter;
};

static void
write_note(void *resource)
{
    const struct note *note = resource;
    note->journal->text[note->journal->n++] = note->letter;
}

static void
deferrals_run_newest_first(void **state)
{
    (void)state;
    struct journal journal = { .n = 0 };
    struct note a = { &journal, 'a' }, b = { &journal, 'b' }, c = { &journal, 'c' };
    struct pgm_arena *arena = pgm_arena_new();
    pgm_arena_defer(arena, write_note, &a);
    pgm_arena_defer(arena, write_note, &b);
    pgm_arena_defer(arena, write_note, &c);
    pgm_arena_undefer(arena, &b);
    pgm_arena_end(arena);
    assert_string_equal(journal.text, "ca");
}

/* Only the newest of two deferrals of one resource is taken back. */
static void
undefer_takes_one(void **state)
{
    (void)state;
    struct journal journal = { .n = 0 };
    struct note a = { &journal, 'a' };
    struct pgm_arena *arena = pgm_arena_new();
    pgm_arena_defer(arena, write_note, &a);
    pgm_arena_defer(arena, write_note, &a);
    pgm_arena_undefer(arena, &a);
    pgm_arena_undefer(arena, &journal); /* was never deferred */
    pgm_arena_end(arena);
    assert_string_equal(journal.text, "a");
}

static void
nothing_may_be_ended(void **state)
{
    (void)state;
    pgm_arena_end(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(one_piece_may_be_huge),
        cmocka_unit_test(growing_keeps_the_content_and_zeroes_the_rest),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(deferrals_run_newest_first),
        cmocka_unit_test(undefer_takes_one),
        cmocka_unit_test(nothing_may_be_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
