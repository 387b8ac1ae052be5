/* Two versions of a script: which statements differ. */
#include <string.h>

#include "base/str.h"
#include "migrations/private.h"

/* Larger tables of common statements are not made: then what is between the equal ends is told
 * pairwise. */
#define LARGEST_TABLE ((size_t)4 * 1000 * 1000)

struct side {
    pgm_script_statement_list statements;
    const char **hashes;
};

struct comparison {
    struct pgm_ctx *ctx;
    struct side was, is;
    size_t first, was_end, is_end; /* what is not equal at both ends */
    pgm_script_differences *out;
};

static enum pgm_status
read_side(struct pgm_ctx *ctx, struct pgm_script *script, struct side *side)
{
    PGM_TRY(pgm_script_statements(ctx, script, &side->statements));
    side->hashes = pgm_new_array(ctx->arena, const char *, side->statements.n + 1);
    for (size_t i = 0; i < side->statements.n; i++) {
        side->hashes[i] = pgm_statement_hash_tokens(ctx->arena, &side->statements.at[i]);
    }
    return PGM_OK;
}

static bool
same(const struct comparison *comparison, size_t was, size_t is)
{
    return strcmp(comparison->was.hashes[was], comparison->is.hashes[is]) == 0;
}

static void
cut_ends(struct comparison *comparison)
{
    comparison->was_end = comparison->was.statements.n;
    comparison->is_end = comparison->is.statements.n;
    while (comparison->first < comparison->was_end && comparison->first < comparison->is_end &&
           same(comparison, comparison->first, comparison->first)) {
        comparison->first++;
    }
    while (comparison->was_end > comparison->first && comparison->is_end > comparison->first &&
           same(comparison, comparison->was_end - 1, comparison->is_end - 1)) {
        comparison->was_end--;
        comparison->is_end--;
    }
}

/* Those between two common ones: changed as long as there are two, then gone or new. */
static void
tell(struct comparison *comparison, size_t was, size_t was_to, size_t is, size_t is_to)
{
    while (was < was_to || is < is_to) {
        struct pgm_script_difference difference = { 0 };
        if (was < was_to) {
            difference.was = &comparison->was.statements.at[was++];
            difference.was_ord = was;
        }
        if (is < is_to) {
            difference.is = &comparison->is.statements.at[is++];
            difference.is_ord = is;
        }
        pgm_vec_push(comparison->ctx->arena, comparison->out, difference);
    }
}

/* How many statements have [i, …) and [j, …) in common, at [i * columns + j]. */
static unsigned *
count_common(const struct comparison *comparison, size_t n, size_t m)
{
    unsigned *common = pgm_new_array(comparison->ctx->arena, unsigned, (n + 1) * (m + 1));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;) {
            unsigned *here = &common[i * (m + 1) + j];
            unsigned skip_was = common[(i + 1) * (m + 1) + j], skip_is = here[1];
            *here = same(comparison, comparison->first + i, comparison->first + j)
                        ? common[(i + 1) * (m + 1) + j + 1] + 1
                    : skip_was > skip_is ? skip_was
                                         : skip_is;
        }
    }
    return common;
}

static void
compare_middle(struct comparison *comparison, size_t n, size_t m)
{
    const unsigned *common = count_common(comparison, n, m);
    size_t i = 0, j = 0, was = 0, is = 0, first = comparison->first;
    while (i < n && j < m) {
        if (same(comparison, first + i, first + j)) {
            tell(comparison, first + was, first + i, first + is, first + j);
            was = ++i;
            is = ++j;
        } else if (common[(i + 1) * (m + 1) + j] >= common[i * (m + 1) + j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    tell(comparison, first + was, first + n, first + is, first + m);
}

enum pgm_status
pgm_script_compare(
    struct pgm_ctx *ctx, struct pgm_script *was, struct pgm_script *is, pgm_script_differences *out)
{
    struct comparison comparison = { .ctx = ctx, .out = out };
    PGM_TRY(read_side(ctx, was, &comparison.was));
    PGM_TRY(read_side(ctx, is, &comparison.is));
    cut_ends(&comparison);
    size_t n = comparison.was_end - comparison.first, m = comparison.is_end - comparison.first;
    if ((n + 1) * (m + 1) > LARGEST_TABLE) {
        tell(
            &comparison, comparison.first, comparison.was_end, comparison.first, comparison.is_end);
    } else {
        compare_middle(&comparison, n, m);
    }
    return PGM_OK;
}
