/* An approval: that somebody has seen what one plan destroys in one database, and agreed, for a
 * while. It is a file, made before by `pgmend approve`, for where nobody can be asked.
 *
 * {"pgmend_approval": 1, "plan": sum of the plan, "destroys": [ids], "database": {"system", "oid",
 * "name"}, "made", "expires", "sum": SHA-256}
 *
 * It guards against mistakes: another plan, another database, an old word, an edited file. It is no
 * secret, and does not stop somebody who may run SQL on the database anyway; see
 * docs/decisions/023. */
#pragma once

#include "pg/conn.h"
#include "plan/file.h"

/* Which database it is, whatever it is called to reach it: the identifier that initdb gave the
 * cluster, and the database within it. */
struct pgm_identity {
    const char *system; /* NULL: the user may not ask */
    const char *oid, *name;
    int64_t now; /* by the server's clock, in seconds */
};

struct pgm_approval {
    const char *plan;
    pgm_strings destroys;
    struct pgm_identity database; /* its `now` is when it was made */
    int64_t expires;
};

enum pgm_status pgm_identity_read(
    struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_identity *out) PGM_MUST_CHECK;

/* Approves the plan on that database for so many milliseconds. */
void pgm_approval_make(struct pgm_ctx *ctx, const struct pgm_plan_file *plan,
    const struct pgm_identity *database, int64_t milliseconds, struct pgm_approval *out);

/* The text of the file, and back. PGM_BLOCKED for what is none, or was changed since. */
const char *pgm_approval_write(struct pgm_ctx *ctx, const struct pgm_approval *approval);
enum pgm_status pgm_approval_read(struct pgm_ctx *ctx, const char *path, const char *text,
    size_t size, struct pgm_approval *out) PGM_MUST_CHECK;

/* PGM_BLOCKED when it is for another plan or database, or has expired. */
enum pgm_status pgm_approval_check(struct pgm_ctx *ctx, const char *path,
    const struct pgm_approval *approval, const struct pgm_plan_file *plan,
    const struct pgm_identity *database) PGM_MUST_CHECK;

/* "2026-11-22 20:45 UTC" */
const char *pgm_moment_text(struct pgm_arena *arena, int64_t seconds);
