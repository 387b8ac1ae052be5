/* SQL of users, run as it stands: for 'db execute' and seeds. */
#pragma once

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

/* Runs one statement, with its data if it is a COPY. A failure has file and line. `affected` rows
 * are those that PostgreSQL tells of. */
enum pgm_status pgm_user_statement_run(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_script *script, const struct pgm_script_statement *statement,
    size_t *affected) PGM_MUST_CHECK;

/* Puts the place in the script into the error that is set; `before`: how many bytes were sent in
 * front of the statement. */
enum pgm_status pgm_user_statement_failed(struct pgm_ctx *ctx, const struct pgm_conn *conn,
    const struct pgm_script *script, const struct pgm_script_statement *statement, size_t before,
    enum pgm_status status);

/* Ends a transaction that failed; the error that is set stays. */
void pgm_user_roll_back(struct pgm_ctx *ctx, struct pgm_conn *conn);

/* Does the work, again and again as long as it is PGM_BUSY and `patience` lasts. */
typedef enum pgm_status pgm_user_work_fn(void *data);
enum pgm_status pgm_user_try(
    struct pgm_ctx *ctx, int64_t patience, pgm_user_work_fn *work, void *data) PGM_MUST_CHECK;
