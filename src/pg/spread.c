/* Many statements over several sessions: one thread, which waits for whichever answers first. */
#include <errno.h>
#include <poll.h>

#include "pg/conn_private.h"

/* How many statements a session is given at a time where there are several: the one it runs, and
 * the one that it goes on with while the answer is on its way. */
#define DEPTH 2

struct member {
    struct pgm_conn *conn;
    size_t first, n; /* places in `order` of what it was sent and has not answered */
    bool flushed, synchronised;
};

struct crew {
    struct pgm_ctx *ctx;
    struct member *members;
    size_t n_members, depth;
    const char *const *sql;
    size_t n, sent, answered;
    size_t *statements; /* of each member: a ring of `depth` numbers of statements */
    pgm_take_fn *take;
    void *data;
};

static size_t *
place(const struct crew *crew, const struct member *member, size_t i)
{
    size_t ring = (size_t)(member - crew->members) * crew->depth;
    return &crew->statements[ring + (member->first + i) % crew->depth];
}

static enum pgm_status
fail(struct crew *crew, const struct member *member, const PGresult *result)
{
    const char *sql = crew->sql[member->n ? *place(crew, member, 0) : 0];
    return pgm_conn_fail(crew->ctx, member->conn, result, sql);
}

/* Gives a session what it can take. Where there are several, each answer must be sent when it is
 * complete, not when a buffer is full. */
static enum pgm_status
feed(struct crew *crew, struct member *member)
{
    PGconn *pg = member->conn->pg;
    while (member->n < crew->depth && crew->sent < crew->n) {
        *place(crew, member, member->n) = crew->sent;
        member->n++;
        if (!PQsendQueryParams(pg, crew->sql[crew->sent], 0, NULL, NULL, NULL, NULL, 0) ||
            (crew->n_members > 1 && !PQsendFlushRequest(pg))) {
            return fail(crew, member, NULL);
        }
        crew->sent++;
        member->flushed = false;
    }
    if (crew->sent == crew->n && !member->synchronised) {
        member->synchronised = true;
        member->flushed = false;
        if (!PQpipelineSync(pg)) {
            return fail(crew, member, NULL);
        }
    }
    int left = member->flushed ? 0 : PQflush(pg);
    member->flushed = left == 0;
    return left < 0 ? fail(crew, member, NULL) : PGM_OK;
}

/* Takes the answers that are there. NULL ends each. */
static enum pgm_status
take(struct crew *crew, struct member *member)
{
    PGconn *pg = member->conn->pg;
    while (member->n && !PQisBusy(pg)) {
        PGresult *result = PQgetResult(pg);
        if (!result) {
            member->first++;
            member->n--;
            crew->answered++;
            continue;
        }
        ExecStatusType kind = PQresultStatus(result);
        if (kind != PGRES_TUPLES_OK && kind != PGRES_COMMAND_OK) {
            enum pgm_status status = fail(crew, member, result);
            PQclear(result);
            return status;
        }
        struct pgm_rows rows = { .result = result,
            .n_rows = (size_t)PQntuples(result),
            .n_columns = (size_t)PQnfields(result) };
        crew->take(crew->data, *place(crew, member, 0), &rows);
        PQclear(result);
    }
    return PGM_OK;
}

/* Waits until any session has something to say, and reads it. */
static enum pgm_status
wait_for_any(struct crew *crew, struct pollfd *waits)
{
    for (size_t i = 0; i < crew->n_members; i++) {
        const struct member *member = &crew->members[i];
        int fd = member->n || !member->flushed ? PQsocket(member->conn->pg) : -1;
        short events = (short)(member->flushed ? POLLIN : POLLIN | POLLOUT);
        waits[i] = (struct pollfd){ .fd = fd, .events = events };
    }
    if (poll(waits, crew->n_members, -1) < 0 && errno != EINTR) {
        return fail(crew, &crew->members[0], NULL);
    }
    for (size_t i = 0; i < crew->n_members; i++) {
        if (waits[i].revents && !PQconsumeInput(crew->members[i].conn->pg)) {
            return fail(crew, &crew->members[i], NULL);
        }
    }
    return PGM_OK;
}

static enum pgm_status
work(struct crew *crew)
{
    struct pollfd *waits = pgm_new_array(crew->ctx->arena, struct pollfd, crew->n_members);
    while (crew->answered < crew->n) {
        size_t before = crew->answered;
        for (size_t i = 0; i < crew->n_members; i++) {
            PGM_TRY(feed(crew, &crew->members[i]));
            PGM_TRY(take(crew, &crew->members[i]));
        }
        if (crew->answered == before) {
            PGM_TRY(wait_for_any(crew, waits));
        }
    }
    return PGM_OK;
}

static enum pgm_status
start(struct crew *crew, struct pgm_conn *const *conns)
{
    for (size_t i = 0; i < crew->n_members; i++) {
        struct member *member = &crew->members[i];
        *member = (struct member){ .conn = conns[i], .flushed = true };
        conns[i]->error_offset = SIZE_MAX;
        if (PQsetnonblocking(conns[i]->pg, 1) != 0 || !PQenterPipelineMode(conns[i]->pg)) {
            return fail(crew, member, NULL);
        }
    }
    return PGM_OK;
}

enum pgm_status
pgm_conn_spread(struct pgm_ctx *ctx, size_t n_conns, struct pgm_conn *const *conns,
    const struct pgm_statements *statements, pgm_take_fn *take_rows, void *data)
{
    size_t n = statements->n;
    if (!n) {
        return PGM_OK;
    }
    size_t depth = n_conns == 1 ? n : DEPTH;
    struct crew crew = {
        .ctx = ctx,
        .members = pgm_new_array(ctx->arena, struct member, n_conns),
        .n_members = n_conns,
        .depth = depth,
        .sql = statements->sql,
        .n = n,
        .statements = pgm_new_array(ctx->arena, size_t, n_conns * depth),
        .take = take_rows,
        .data = data,
    };
    enum pgm_status status = start(&crew, conns);
    if (status == PGM_OK) {
        status = work(&crew);
    }
    for (size_t i = 0; i < n_conns; i++) {
        if (crew.members[i].conn && !crew.members[i].synchronised) {
            (void)PQpipelineSync(conns[i]->pg);
        }
        pgm_pipeline_leave(conns[i]->pg);
    }
    return status;
}
