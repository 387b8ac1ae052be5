#include "apply/prove_rows.h"

#include <string.h>

#include "apply/observe.h"
#include "pg/quote.h"
#include "plan/rename.h"
#include "rows/fill.h"
#include "rows/keep.h"
#include "rows/spare.h"

struct pgm_prove_rows {
    struct pgm_throwaway *place;
    const struct pgm_plan *plan;
    struct pgm_proof *proof;
    struct pgm_row_tables tables;
    struct pgm_keep *keep;
    pgm_row_claims claims, losses; /* what changes; what of it does not come back */
    struct pgm_keep *before;       /* for the way back; NULL: it is not run */
    bool is_back, has_less;        /* is that run; were rows taken away? */
    struct pgm_map names;          /* of tables to be filled, as SQL */
    bool *visited;                 /* by an object's place in the catalog before */
    const struct pgm_step *failed;
    int tried; /* ways to go on, for that step */
};

static const pgm_renames *
renames_of(const struct pgm_plan *plan)
{
    static const pgm_renames none = { 0 };
    return plan->diff->renaming ? &plan->diff->renaming->renames : &none;
}

/* The table that the object is, or belongs to; NULL: none. */
static const struct pgm_object *
table_of(const struct pgm_object *object)
{
    while (object && !(object->kind->flags & PGM_KIND_HOLDS_ROWS &&
                         object->kind->flags & PGM_KIND_IN_SCHEMA)) {
        object = object->parent;
    }
    return object;
}

static const struct pgm_object *
find_before(const struct pgm_prove_rows *rows, const struct pgm_object *object)
{
    const struct pgm_catalog *before = rows->plan->diff->before;
    return pgm_renames_old(renames_of(rows->plan), before, object);
}

static void
add_table(struct pgm_prove_rows *rows, const struct pgm_object *object)
{
    const struct pgm_object *table = table_of(object);
    const struct pgm_object *old = table ? find_before(rows, table) : NULL;
    if (old) {
        (void)pgm_map_put_text(&rows->names, old->sql, old);
    }
}

static void
add_claim(struct pgm_prove_rows *rows, pgm_row_claims *claims, const struct pgm_row_claim *claim)
{
    pgm_vec_push(rows->place->ctx->arena, claims, *claim);
}

/* The column's values may be lost or others; of an object that is none, those of columns that are
 * made with it. */
static void
claim_into(struct pgm_prove_rows *rows, pgm_row_claims *claims, const struct pgm_object *object)
{
    const struct pgm_object *table = table_of(object);
    if (table && object->kind->flags & PGM_KIND_HOLDS_ROWS) {
        struct pgm_row_claim claim = {
            .table = table->sql, .column = table == object ? NULL : object->name, .may_change = true
        };
        add_claim(rows, claims, &claim);
    }
}

static void
claim_change(struct pgm_prove_rows *rows, const struct pgm_object *object)
{
    claim_into(rows, &rows->claims, object);
}

/* Goes from something that tables are made with (a type, a function) to those. */
static void
follow_users(struct pgm_prove_rows *rows, const struct pgm_object *object, bool claim)
{
    for (size_t i = 0; i < object->users.n; i++) {
        const struct pgm_object *user = object->users.at[i].to;
        if (rows->visited[user->index]) {
            continue;
        }
        rows->visited[user->index] = true;
        add_table(rows, user);
        if (claim) {
            claim_change(rows, user);
        }
        if (!table_of(user)) {
            follow_users(rows, user, claim);
        }
    }
}

/* A table's rows may be values of others' columns. */
static void
follow_row_type(struct pgm_prove_rows *rows, const struct pgm_object *table)
{
    for (size_t i = 0; i < table->users.n; i++) {
        const struct pgm_object *user = table->users.at[i].to;
        bool is_column = table_of(user) && user->kind->flags & PGM_KIND_HOLDS_ROWS;
        if (is_column && table_of(user) != table && !rows->visited[user->index]) {
            rows->visited[user->index] = true;
            claim_change(rows, user);
        } else if (!table_of(user) && user->kind->flags & PGM_KIND_SWAPPABLE) {
            follow_users(rows, user, true);
        }
    }
}

/* What a step, or a difference, has to do with tables. */
static void
touch(struct pgm_prove_rows *rows, const struct pgm_object *object)
{
    const struct pgm_object *old = find_before(rows, object);
    add_table(rows, object);
    for (size_t i = 0; table_of(object) && i < object->needs.n; i++) {
        add_table(rows, object->needs.at[i].to);
    }
    if (old && !table_of(old)) {
        follow_users(rows, old, true);
    }
    const struct pgm_object *table = old ? table_of(old) : NULL;
    if (table) {
        follow_row_type(rows, table);
    }
}

static void
look_at_plan(struct pgm_prove_rows *rows)
{
    const struct pgm_diff *diff = rows->plan->diff;
    const pgm_renames *renames = renames_of(rows->plan);
    for (size_t i = 0; i < rows->plan->steps.n; i++) {
        const struct pgm_step *step = &rows->plan->steps.at[i];
        const struct pgm_object *old = step->object ? find_before(rows, step->object) : NULL;
        if (step->object) {
            touch(rows, step->object);
        }
        if (old && step->flags & PGM_STEP_DATA_LOSS) {
            claim_change(rows, old);
            claim_into(rows, &rows->losses, old);
        }
        if (step->batch.column) {
            struct pgm_row_claim claim = {
                .table = step->batch.table, .column = step->batch.column, .may_change = true
            };
            add_claim(rows, &rows->claims, &claim);
        }
    }
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const struct pgm_object *old = delta->from ? find_before(rows, delta->from) : NULL;
        if (old && !delta->to) {
            claim_change(rows, old);
        }
    }
    for (size_t i = 0; i < renames->n; i++) {
        const struct pgm_rename *rename = &renames->at[i];
        add_table(rows, rename->to.object);
        if (table_of(rename->from.object) == rename->from.object && rename->from.object) {
            struct pgm_row_claim claim = { .table = rename->from.object->sql,
                .wanted = rename->to.object->sql };
            add_claim(rows, &rows->claims, &claim);
        }
    }
}

/* ---- a step that fails -------------------------------------------------------------------- */

/* The table whose rows may be in the way. */
static const char *
table_in_the_way(
    const struct pgm_prove_rows *rows, const struct pgm_step *step, const struct pgm_error *error)
{
    struct pgm_str sql = PGM_STR(rows->place->ctx->arena);
    const struct pgm_object *table = step->object ? table_of(step->object) : NULL;
    if (error->table && error->table_schema) {
        pgm_quote_qualified(&sql, error->table_schema, error->table);
        return pgm_str_text(&sql);
    }
    return step->relation ? step->relation : table ? table->sql : NULL;
}

/* Takes away some rows, and more of them each time. */
static enum pgm_status
make_way(struct pgm_prove_rows *rows, const struct pgm_step *step, const struct pgm_error *error,
    bool *found)
{
    struct pgm_ctx *ctx = rows->place->ctx;
    const char *table = table_in_the_way(rows, step, error);
    for (; !*found && rows->tried <= PGM_ROWS_NONE; rows->tried++) {
        enum pgm_rows_left left = (enum pgm_rows_left)rows->tried;
        if (left != PGM_ROWS_WITHOUT_NULL || error->field) {
            PGM_TRY(pgm_rows_spare(ctx, rows->place->conn, table, error->field, left, found));
        }
    }
    if (!*found && rows->tried == PGM_ROWS_NONE + 1) {
        rows->tried++;
        PGM_TRY(pgm_rows_spare_all(ctx, rows->place->conn, found));
    }
    return PGM_OK;
}

static void
say_it_depends(struct pgm_prove_rows *rows, struct pgm_step *step, const struct pgm_error *error)
{
    struct pgm_arena *arena = rows->place->ctx->arena;
    size_t number = (size_t)(step - rows->plan->steps.at) + 1;
    rows->has_less = true;
    if (rows->is_back) {
        pgm_vec_push(arena, &rows->proof->unchecked,
            pgm_arena_printf(arena,
                "undo depends on the rows: %s was run without those that refuse it",
                step->object_id));
        return;
    }
    step->flags |= PGM_STEP_MAY_FAIL;
    if (!step->hazard) {
        step->hazard = error->constraint ? pgm_arena_printf(arena,
                                               "depends on the rows: fails when one violates %s",
                                               error->constraint)
                                         : "depends on the rows: fails when a value does not fit";
    }
    pgm_vec_push(arena, &rows->proof->unchecked,
        pgm_arena_printf(arena,
            "step %zu depends on the rows: it was run without those that it refuses", number));
}

/* Is it rows that the step refuses? Then it is worth another try. */
static bool
relent(struct pgm_throwaway *place, struct pgm_step *step)
{
    struct pgm_prove_rows *rows = place->rows;
    struct pgm_ctx *ctx = place->ctx;
    struct pgm_error error = ctx->error;
    bool found = false;
    if (strncmp(error.sqlstate, "22", 2) != 0 && strncmp(error.sqlstate, "23", 2) != 0) {
        return false;
    }
    pgm_error_clear(ctx);
    if (rows->failed != step) {
        rows->failed = step;
        rows->tried = 0;
        say_it_depends(rows, step, &error);
    }
    enum pgm_status status = pgm_conn_exec(ctx, place->conn, "SET track_counts = off");
    if (status == PGM_OK && !rows->is_back) {
        status = pgm_keep_compare(ctx, place->conn, rows->keep, &rows->proof->unchecked);
    }
    if (status == PGM_OK) {
        status = make_way(rows, step, &error, &found);
    }
    if (status == PGM_OK && !rows->is_back) {
        status = pgm_keep_retake(ctx, place->conn, rows->keep);
    }
    if (status == PGM_OK) {
        status = pgm_conn_exec(ctx, place->conn, "SET track_counts = on");
    }
    if (status == PGM_OK && place->observer) {
        status = pgm_observe_again(place);
    }
    if (status == PGM_OK && !found) {
        ctx->error = error;
    }
    return status == PGM_OK && found;
}

/* ---- begin and end ----------------------------------------------------------------------------
 */

static void
list_empty(struct pgm_prove_rows *rows)
{
    struct pgm_arena *arena = rows->place->ctx->arena;
    for (size_t i = 0; i < rows->tables.n; i++) {
        const struct pgm_row_table *table = &rows->tables.at[i];
        if (!table->n_rows && table->reason) {
            pgm_vec_push(arena, &rows->proof->unchecked,
                pgm_arena_printf(arena, "%s: no rows, since %s", table->sql, table->reason));
        }
    }
}

enum pgm_status
pgm_prove_rows_begin(struct pgm_throwaway *place, const struct pgm_plan *plan,
    struct pgm_proof *proof, struct pgm_prove_rows **out)
{
    struct pgm_arena *arena = place->ctx->arena;
    struct pgm_prove_rows *rows = pgm_new(arena, struct pgm_prove_rows);
    *rows = (struct pgm_prove_rows){ .place = place, .plan = plan, .proof = proof };
    rows->names = PGM_MAP(arena);
    rows->visited = pgm_new_array(arena, bool, plan->diff->before->n_objects + 1);
    look_at_plan(rows);
    pgm_strings names = { 0 };
    for (size_t i = 0; i < rows->names.n; i++) {
        pgm_vec_push(arena, &names, rows->names.entries[i].key);
    }
    PGM_TRY(pgm_rows_fill(
        place->ctx, place->conn, &names, proof->sample, &proof->unchecked, &rows->tables));
    PGM_TRY(pgm_conn_exec(place->ctx, place->conn, "SET track_counts = off"));
    PGM_TRY(pgm_keep_take(place->ctx, place->conn, &rows->tables, &rows->claims, &rows->keep));
    PGM_TRY(proof->way_back ? pgm_keep_take(place->ctx, place->conn, &rows->tables, &rows->losses,
                                  &rows->before)
                            : PGM_OK);
    pgm_keep_count(rows->keep, &proof->tables, &proof->rows);
    list_empty(rows);
    proof->had_rows = true;
    place->rows = rows;
    place->relent = relent;
    *out = rows;
    return PGM_OK;
}

enum pgm_status
pgm_prove_rows_end(struct pgm_prove_rows *rows)
{
    struct pgm_throwaway *place = rows->place;
    place->relent = NULL;
    return pgm_keep_compare(place->ctx, place->conn, rows->keep, &rows->proof->unchecked);
}

void
pgm_prove_rows_turn(struct pgm_prove_rows *rows, const struct pgm_plan *back)
{
    rows->plan = back;
    rows->is_back = true;
    rows->failed = NULL;
    rows->place->relent = relent;
}

enum pgm_status
pgm_prove_rows_back(struct pgm_prove_rows *rows)
{
    struct pgm_throwaway *place = rows->place;
    place->relent = NULL;
    if (rows->has_less) {
        pgm_vec_push(place->ctx->arena, &rows->proof->unchecked,
            "undo: the rows that it leaves, since some were in the way of a step");
        return PGM_OK;
    }
    pgm_strings unchecked = { 0 };
    pgm_keep_forgive(rows->before);
    PGM_TRY(pgm_keep_compare(place->ctx, place->conn, rows->before, &unchecked));
    for (size_t i = 0; i < unchecked.n; i++) {
        pgm_vec_push(place->ctx->arena, &rows->proof->unchecked,
            pgm_arena_printf(place->ctx->arena, "undo: %s", unchecked.at[i]));
    }
    return PGM_OK;
}
