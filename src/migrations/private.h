/* What the files of src/migrations/ share. */
#pragma once

#include "migrations/migration.h"
#include "parse/split.h"

/* Fills in what the head of a script says: comments before its first statement. `migration` is
 * given for an up script; a down or verify script may say less. */
enum pgm_status pgm_script_read_head(
    struct pgm_ctx *ctx, struct pgm_script *script, struct pgm_migration *migration) PGM_MUST_CHECK;

/* Refuses directives that stand in [from, to), behind the head. */
enum pgm_status pgm_script_refuse_directives(
    struct pgm_ctx *ctx, const struct pgm_script *script, size_t from, size_t to) PGM_MUST_CHECK;

/* Puts a read directory in its order: parents, then names. */
enum pgm_status pgm_migrations_order(struct pgm_ctx *ctx,
    const struct pgm_migrations_options *options, struct pgm_migrations *migrations) PGM_MUST_CHECK;

/* Says sharing, kind and names of a statement, by its words. */
void pgm_script_classify(struct pgm_arena *arena, const struct pgm_statement *split,
    struct pgm_script_statement *statement);

/* "a, b and c", quoted. */
const char *pgm_names_told(struct pgm_arena *arena, const pgm_strings *names);
