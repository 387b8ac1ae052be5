/* What seeds did, for people, programs and the journal. */
#pragma once

#include "cmd/seed.h"

struct pgm_seed_totals {
    size_t n_run, n_left_out;
    int64_t created, updated, deleted, kept;
};

void pgm_seed_add(struct pgm_seed_totals *totals, const struct pgm_seed_result *result);

/* A seed's entry in the journal: JSON. */
const char *pgm_seed_record(
    struct pgm_ctx *ctx, const struct pgm_seed *seed, const struct pgm_seed_result *result);

void pgm_seed_show_begin(struct pgm_cli *cli);
void pgm_seed_show(
    struct pgm_cli *cli, const struct pgm_seed *seed, const struct pgm_seed_result *result);
void pgm_seed_show_missing(struct pgm_cli *cli, const struct pgm_seed *seed, const char *missing);
void pgm_seed_show_end(struct pgm_cli *cli, const struct pgm_seed_totals *totals, const char *run);
