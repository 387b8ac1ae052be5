/* Result codes, and the one description of the first failure.
 *
 * A function that can fail returns enum pgm_status and, when it fails, has described the failure
 * once in ctx->error through pgm_fail(). Callers hand the status up with PGM_TRY(), adding context
 * with pgm_wrap(). Nothing is printed here: src/cmd renders the error. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum pgm_status {
    PGM_OK,
#define PGM_ERROR(name, exit_status, stable_name, text) PGM_##name,
#include "base/errors.def"
#undef PGM_ERROR
};

/* What went wrong. Strings live in the context's arena; absent parts are NULL or 0. */
struct pgm_error {
    enum pgm_status status;
    const char *message;   /* one line, lower case, no final full stop */
    const char *detail;    /* PostgreSQL's DETAIL or what else is known */
    const char *hint;      /* the cure */
    const char *file;      /* where in the user's input … */
    size_t line, column;   /* … counted from 1 */
    const char *statement; /* the SQL that failed */
    char sqlstate[6];      /* "" when PostgreSQL was not involved */
    const char *table_schema, *table, *field, *constraint; /* that PostgreSQL names, unquoted;
                                                              field: a column */
};

/* Told about the progress of long work: `done` of `total` (0 = unknown) units of `what`. */
typedef void pgm_progress_fn(void *data, const char *what, size_t done, size_t total);

/* Told about things the user should know that are no failure. */
typedef void pgm_warn_fn(void *data, const char *message);

/* What every function of the engine is given: memory, the error, where to report progress. One
 * context a thread. */
struct pgm_ctx {
    struct pgm_arena *arena;
    struct pgm_error error;
    pgm_progress_fn *progress;
    pgm_warn_fn *warn;
    void *listener;    /* handed to progress and warn */
    const char *input; /* what came on standard input, once it was read: it comes only once */
    size_t input_size;
};

#define PGM_MUST_CHECK __attribute__((warn_unused_result))

#define PGM_TRY(call)                                                                              \
    do {                                                                                           \
        enum pgm_status status_ = (call);                                                          \
        if (status_ != PGM_OK) {                                                                   \
            return status_;                                                                        \
        }                                                                                          \
    } while (0)

/* Records a failure (only the first one since pgm_error_clear()) and returns `status`. */
enum pgm_status pgm_fail(struct pgm_ctx *ctx, enum pgm_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds a cure to the recorded failure, unless it has one already; returns its status. */
enum pgm_status pgm_hint(struct pgm_ctx *ctx, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds "context: " in front of the message when `status` is a failure; returns `status`. */
enum pgm_status pgm_wrap(struct pgm_ctx *ctx, enum pgm_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Forgets the recorded failure, because the caller dealt with it. */
void pgm_error_clear(struct pgm_ctx *ctx);

/* Reports something worth knowing to ctx->warn. */
void pgm_warn(struct pgm_ctx *ctx, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Reports progress to ctx->progress. */
void pgm_progress(struct pgm_ctx *ctx, const char *what, size_t done, size_t total);

/* The process exit status that belongs to `status`. */
int pgm_status_exit(enum pgm_status status);

/* The stable name of `status`, for programs: "sql-failed". */
const char *pgm_status_name(enum pgm_status status);

/* A broken invariant: says where and aborts. */
#define PGM_BUG(text) pgm_bug(__FILE__, __LINE__, (text))
_Noreturn void pgm_bug(const char *file, int line, const char *text);
