/* What may be done to which databases: environments.def.
 *
 * What a database is, say pgmend.yaml (the key `kind`, else the environment's name) and the
 * database itself (pgmend.meta, written by 'pgmend environment mark'). Where they differ the
 * stricter holds. */
#pragma once

#include "cmd/command.h"

struct pgm_conn;
struct pgm_target;

enum pgm_environment_kind {
#define PGM_ENVIRONMENT(name, word) PGM_ENVIRONMENT_##name,
#include "cmd/environments.def"
#undef PGM_ENVIRONMENT
    PGM_N_ENVIRONMENTS
};

enum pgm_act {
#define PGM_ACT(name, word, what, development, test, ephemeral, unmarked, staging, production)     \
    PGM_ACT_##name,
#include "cmd/environments.def"
#undef PGM_ACT
    PGM_N_ACTS
};

enum pgm_verdict { PGM_VERDICT_YES, PGM_VERDICT_WORD, PGM_VERDICT_NO };

/* What the database says of itself. */
struct pgm_mark {
    bool is_known; /* somebody looked */
    enum pgm_environment_kind kind;
    bool is_protected;
};

extern const struct pgm_option pgm_options_protected[]; /* --allow-protected, alone */

/* "production" */
const char *pgm_environment_word(enum pgm_environment_kind kind);

/* The kind of that word; false when there is none. */
bool pgm_environment_find(const char *word, enum pgm_environment_kind *out);

/* "reset" */
const char *pgm_act_word(enum pgm_act act);

/* "be emptied" */
const char *pgm_act_what(enum pgm_act act);

/* What the table says, for a kind alone. */
enum pgm_verdict pgm_act_verdict(enum pgm_act act, enum pgm_environment_kind kind);

/* The same for a target; its mark must have been read. */
enum pgm_verdict pgm_target_verdict(const struct pgm_target *target, enum pgm_act act);

/* The stricter of what pgmend.yaml and the database say. */
enum pgm_environment_kind pgm_target_kind(const struct pgm_target *target);

/* Reads what the database says of itself, unless that is known. `conn` NULL: over a session of its
 * own. */
enum pgm_status pgm_target_read_mark(
    struct pgm_ctx *ctx, struct pgm_target *target, struct pgm_conn *conn) PGM_MUST_CHECK;

/* PGM_BLOCKED, with who says so and what is to be done about it, unless that may be done to the
 * target. Reads its mark, unless that is known. A command that may be allowed by a word has
 * --allow-protected. */
enum pgm_status pgm_cli_allow(
    struct pgm_cli *cli, const struct pgm_target *target, enum pgm_act act) PGM_MUST_CHECK;
