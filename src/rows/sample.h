/* Rows of the live tables in place of made-up ones: a bounded number, read in one snapshot, with
 * what they refer to. Columns that are marked as sensitive are not read: they get made-up values.
 */
#pragma once

#include "rows/values.h"

struct pgm_row_sample {
    const char *conninfo;         /* of the live database */
    size_t most;                  /* rows of a table, without those that others refer to */
    const pgm_strings *sensitive; /* patterns, "public.users.mail", "*.password*"; NULL: none */
};

/* Puts them into those of the tables of `conn` that have rows there (n_rows); the others are left
 * to be filled. What could not be sampled is added to `notes`, with the reason: without a word of
 * what is in the rows. Constraints must be off in the session (session_replication_role), and what
 * refers to nothing is still to be taken away. */
enum pgm_status pgm_rows_take_sample(struct pgm_row_types *types, struct pgm_row_tables *tables,
    const struct pgm_row_sample *sample, pgm_strings *notes) PGM_MUST_CHECK;
