/* SQL of users, run as it stands: for 'db execute' and seeds. */
#pragma once

#include "apply/watch.h"
#include "cmd/cli.h"
#include "migrations/migration.h"
#include "pg/conn.h"

/* Takes `text` for a script that is called `name` in messages. */
enum pgm_status pgm_user_script_take(struct pgm_ctx *ctx, const char *name, const char *text,
    size_t size, struct pgm_script *script, pgm_script_statement_list *out) PGM_MUST_CHECK;

/* The session is made ready for users' SQL: their search_path, and a short time to wait for locks.
 */
enum pgm_status pgm_user_session_begin(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const char *search_path, int64_t lock_timeout) PGM_MUST_CHECK;

/* Brings back what statements may have changed in the session; within a transaction, too. PGM_LOST
 * when the runner's lock went with it. */
enum pgm_status pgm_user_session_end(struct pgm_ctx *ctx, struct pgm_conn *conn) PGM_MUST_CHECK;

/* Runs one statement, with its data if it is a COPY, and `before` in front of it, if that is not
 * "". A failure has file and line; PGM_STOPPED when somebody wanted it to end. `out` has its rows
 * and how many it touched; of what can be in no transaction, nothing. */
enum pgm_status pgm_user_statement_run(struct pgm_watch *watch, const struct pgm_script *script,
    const struct pgm_script_statement *statement, const char *before,
    struct pgm_rows *out) PGM_MUST_CHECK;

/* Ends a transaction that failed; the error that is set stays. */
void pgm_user_roll_back(struct pgm_ctx *ctx, struct pgm_conn *conn);

/* Does the work, again and again as long as it is PGM_BUSY and `patience` lasts. */
typedef enum pgm_status pgm_user_work_fn(void *data);
enum pgm_status pgm_user_try(
    struct pgm_watch *watch, int64_t patience, pgm_user_work_fn *work, void *data) PGM_MUST_CHECK;
