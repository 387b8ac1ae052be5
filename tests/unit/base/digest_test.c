#include <string.h>

#include "base/digest.h"
#include "tests/lib/test.h"

/* From FIPS 180-2. */
#define OF_NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define OF_MILLION_A "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

static void
known_digests_come_out(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    assert_string_equal(pgm_digest_of(arena, "", 0), OF_NOTHING);
    assert_string_equal(pgm_digest_of(arena, "abc", 3), OF_ABC);
    pgm_arena_end(arena);
}

static void
pieces_make_one_digest(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_digest *digest = pgm_digest_new(arena);
    char piece[1000];
    memset(piece, 'a', sizeof piece);
    for (int i = 0; i < 1000; i++) {
        pgm_digest_add(digest, piece, sizeof piece);
    }
    assert_string_equal(pgm_digest_end(digest), OF_MILLION_A);
    pgm_arena_end(arena);
}

/* One that is begun and left is released with its arena; two do not disturb each other. */
static void
digests_are_independent(void **state)
{
    (void)state;
    struct pgm_arena *arena = pgm_arena_new();
    struct pgm_digest *left = pgm_digest_new(arena), *one = pgm_digest_new(arena);
    pgm_digest_add(left, "zzz", 3);
    pgm_digest_add(one, "a", 1);
    struct pgm_digest *other = pgm_digest_new(arena);
    pgm_digest_add(one, "bc", 2);
    assert_string_equal(pgm_digest_end(other), OF_NOTHING);
    assert_string_equal(pgm_digest_end(one), OF_ABC);
    pgm_arena_end(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_digests_come_out),
        cmocka_unit_test(pieces_make_one_digest),
        cmocka_unit_test(digests_are_independent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
