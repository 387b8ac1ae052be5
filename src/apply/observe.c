#include "apply/observe.h"

#include <stdlib.h>
#include <string.h>

/* A relation, and what is known of it by now. */
struct seen {
    uint32_t id;
    const char *name;
    const char *file;   /* its filenode, as text */
    enum pgm_lock lock; /* held by the transaction that runs */
    int64_t scans;      /* made by it */
    int64_t indexes;    /* that it has */
};

struct pgm_observer {
    struct seen *relations; /* sorted by id */
    size_t n;
    const char *sql, *all_sql;
};

/* What a session has counted goes over to what all have counted at some moment between
 * transactions; the sum of both only grows. 14 counts in a process of its own, which lags behind.
 */
#define SEES_STATISTICS_AT_ONCE 150000

#define INDEXES(relation) "(SELECT count(*) FROM pg_index WHERE indrelid = " relation ")"

#define KINDS "c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"

/* That of a sequence changes whenever it is altered: it is one row. */
#define HEAP "COALESCE(CASE c.relkind WHEN 'S' THEN 0 ELSE pg_relation_filenode(c.oid) END, 0)"

/* A relation that came later has a greater oid: on a server of one's own the counter does not come
 * round. */
static const char relations_sql[] = "SELECT c.oid, c.oid::regclass, " HEAP ", " INDEXES(
    "c.oid") ", pg_stat_get_numscans(c.oid) + pg_stat_get_xact_numscans(c.oid) FROM pg_class c"
             " WHERE c.oid >= 16384 AND " KINDS " ORDER BY c.oid";

/* The numbers are those of enum pgm_lock, which are the server's own (lockdefs.h). */
static const char look_sql[] =
    "SELECT l.relation, l.strongest, COALESCE(pg_relation_filenode(l.relation), 0),"
    " pg_stat_get_numscans(l.relation) + pg_stat_get_xact_numscans(l.relation)," INDEXES(
        "l.relation") " FROM (SELECT relation, max(array_position(ARRAY['AccessShareLock', "
                      "'RowShareLock',"
                      " 'RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', "
                      "'ShareRowExclusiveLock',"
                      " 'ExclusiveLock', 'AccessExclusiveLock'], mode)) AS strongest"
                      " FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
                      " AND relation BETWEEN 16384 AND %u GROUP BY relation) l ORDER BY l.relation";

/* The same of all of them, for after a step that left nothing locked. */
static const char all_sql[] =
    "SELECT c.oid, 0, " HEAP ","
    " pg_stat_get_numscans(c.oid) + pg_stat_get_xact_numscans(c.oid)," INDEXES(
        "c.oid") " FROM pg_class c WHERE c.oid BETWEEN 16384 AND %u AND " KINDS;

enum pgm_status
pgm_observe_begin(struct pgm_throwaway *place)
{
    struct pgm_arena *arena = place->ctx->arena;
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_exec(place->ctx, place->conn, "SET track_counts = on"));
    if (pgm_conn_version(place->conn) >= SEES_STATISTICS_AT_ONCE) {
        PGM_TRY(pgm_conn_exec(place->ctx, place->conn, "SET stats_fetch_consistency = none"));
    }
    PGM_TRY(pgm_conn_query(place->ctx, place->conn, relations_sql, 0, NULL, &rows));
    struct pgm_observer *observer = pgm_new(arena, struct pgm_observer);
    observer->relations = pgm_new_array(arena, struct seen, rows.n_rows + 1);
    for (size_t i = 0; i < rows.n_rows; i++) {
        observer->relations[i] = (struct seen){
            .id = (uint32_t)strtoul(pgm_rows_value(&rows, i, 0), NULL, 10),
            .name = pgm_arena_copy(arena, pgm_rows_value(&rows, i, 1)),
            .file = pgm_arena_copy(arena, pgm_rows_value(&rows, i, 2)),
            .indexes = strtoll(pgm_rows_value(&rows, i, 3), NULL, 10),
            .scans = strtoll(pgm_rows_value(&rows, i, 4), NULL, 10),
        };
    }
    observer->n = rows.n_rows;
    unsigned last = rows.n_rows ? observer->relations[rows.n_rows - 1].id : 0;
    observer->sql = pgm_arena_printf(arena, look_sql, last);
    observer->all_sql = pgm_arena_printf(arena, all_sql, last);
    place->observer = observer;
    return PGM_OK;
}

static int
compare_ids(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = ((const struct seen *)b)->id;
    return left < right ? -1 : left > right;
}

/* What is known of the relation of that row. */
static struct seen *
find_seen(const struct pgm_throwaway *place, const struct pgm_rows *rows, size_t row)
{
    uint32_t id = (uint32_t)strtoul(pgm_rows_value(rows, row, 0), NULL, 10);
    return bsearch(&id, place->observer->relations, place->observer->n,
        sizeof *place->observer->relations, compare_ids);
}

enum pgm_status
pgm_observe_again(struct pgm_throwaway *place)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(place->ctx, place->conn, place->observer->all_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct seen *seen = find_seen(place, &rows, i);
        if (seen) {
            seen->file = pgm_arena_copy(place->ctx->arena, pgm_rows_value(&rows, i, 2));
            seen->scans = strtoll(pgm_rows_value(&rows, i, 3), NULL, 10);
            seen->indexes = strtoll(pgm_rows_value(&rows, i, 4), NULL, 10);
        }
    }
    return PGM_OK;
}

void
pgm_observe_end(struct pgm_throwaway *place)
{
    place->observer = NULL;
}

/* CREATE and DROP INDEX CONCURRENTLY hold this one all the time (indexcmds.c, index.c), and ask for
 * no stronger one of the table; other statements say what they take. */
enum pgm_status
pgm_observe_outside(struct pgm_throwaway *place, struct pgm_step *step)
{
    struct pgm_rows rows;
    if (!place->observer || !place->observer->n) {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(place->ctx, place->conn, place->observer->all_sql, 0, NULL, &rows));
    pgm_observe_restart(place);
    pgm_observe_take(place, step, &rows);
    if (!step->relation) {
        return PGM_OK;
    }
    enum pgm_lock mode = step->lock ? step->lock : PGM_LOCK_SHARE_UPDATE_EXCLUSIVE;
    struct pgm_effect *effects =
        pgm_new_array(place->ctx->arena, struct pgm_effect, step->n_effects + 1);
    effects[0] = (struct pgm_effect){ .relation = step->relation, .lock = mode };
    size_t n = 1;
    for (size_t i = 0; i < step->n_effects; i++) {
        bool same = strcmp(step->effects[i].relation, step->relation) == 0;
        struct pgm_effect *into = same ? &effects[0] : &effects[n++];
        *into = step->effects[i];
        into->lock = same ? mode : into->lock;
    }
    step->effects = effects;
    step->n_effects = n;
    return PGM_OK;
}

bool
pgm_observe_wants(const struct pgm_throwaway *place, const struct pgm_step *step)
{
    return place->observer && place->observer->n && !(step->flags & PGM_STEP_OUTSIDE);
}

const char *
pgm_observe_sql(const struct pgm_throwaway *place)
{
    return place->observer->sql;
}

void
pgm_observe_restart(struct pgm_throwaway *place)
{
    for (size_t i = 0; place->observer && i < place->observer->n; i++) {
        place->observer->relations[i].lock = PGM_LOCK_NONE;
    }
}

/* What is new since the last look. */
static struct pgm_effect
effect_on(struct seen *seen, const struct pgm_rows *rows, size_t row)
{
    long mode = strtol(pgm_rows_value(rows, row, 1), NULL, 10);
    enum pgm_lock lock = (enum pgm_lock)mode;
    const char *file = pgm_rows_value(rows, row, 2);
    int64_t scans = strtoll(pgm_rows_value(rows, row, 3), NULL, 10);
    bool scanned = scans > seen->scans || (scans > 0 && scans < seen->scans);
    int64_t indexes = strtoll(pgm_rows_value(rows, row, 4), NULL, 10);
    return (struct pgm_effect){
        .relation = seen->name,
        .lock = lock > seen->lock ? lock : PGM_LOCK_NONE,
        .rewrites =
            strcmp(seen->file, "0") != 0 && strcmp(file, "0") != 0 && strcmp(file, seen->file) != 0,
        .scans = scanned,
        .indexes = scanned && indexes > seen->indexes ? (unsigned)(indexes - seen->indexes) : 0,
    };
}

void
pgm_observe_take(struct pgm_throwaway *place, struct pgm_step *step, const struct pgm_rows *rows)
{
    struct pgm_arena *arena = place->ctx->arena;
    PGM_VEC(struct pgm_effect) effects = { 0 };
    for (size_t i = 0; i < rows->n_rows; i++) {
        struct seen *seen = find_seen(place, rows, i);
        if (!seen) {
            continue;
        }
        struct pgm_effect effect = effect_on(seen, rows, i);
        seen->lock = effect.lock ? effect.lock : seen->lock;
        seen->file =
            effect.rewrites ? pgm_arena_copy(arena, pgm_rows_value(rows, i, 2)) : seen->file;
        seen->scans = strtoll(pgm_rows_value(rows, i, 3), NULL, 10);
        seen->indexes = strtoll(pgm_rows_value(rows, i, 4), NULL, 10);
        /* what only reads takes ACCESS SHARE: nobody has to know */
        if (effect.lock > PGM_LOCK_ROW_EXCLUSIVE || effect.rewrites || effect.scans) {
            pgm_vec_push(arena, &effects, effect);
        }
    }
    step->effects = effects.at;
    step->n_effects = effects.n;
}
