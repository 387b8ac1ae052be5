#include "apply/way_back.h"

#include <string.h>

#include "pg/quote.h"

struct going {
    struct pgm_ctx *ctx;
    const struct pgm_catalog *live, *wanted;
    pgm_renames renames;
    pgm_kept_list kept; /* of columns whose type goes back */
};

/* Is that what the object of `wanted` was called when it was put into the trash, by the names that
 * are now? */
static bool
was_called(const struct going *going, const struct pgm_object *object, const char *id)
{
    struct pgm_object copy = *object, above = { 0 };
    const struct pgm_object *parent =
        object->parent ? pgm_renames_old(&going->renames, going->live, object->parent) : NULL;
    if (parent) {
        above = *parent;
        copy.parent = &above;
    }
    pgm_object_name(going->ctx->arena, &copy);
    return strcmp(copy.id, id) == 0;
}

/* What waits there, as an object of `wanted`; NULL: that has none such. */
static const struct pgm_object *
find_wanted(const struct going *going, const struct pgm_trash_item *item)
{
    for (size_t i = 0; going->renames.n && i < going->wanted->n_objects; i++) {
        const struct pgm_object *object = going->wanted->objects[i];
        bool may = strcmp(object->kind->name, item->kind) == 0;
        if (may && was_called(going, object, item->item)) {
            return object;
        }
    }
    return pgm_catalog_find(going->wanted, item->item);
}

/* What waits is what it was, under another name. */
static void
add_items(struct going *going, const pgm_trash_items *items, pgm_renames *out)
{
    for (size_t i = 0; i < items->n; i++) {
        const struct pgm_trash_item *item = &items->at[i];
        const char *id = pgm_arena_printf(going->ctx->arena, "%s %s", item->kind, item->place);
        struct pgm_rename rename = {
            .from.object = pgm_catalog_find(going->live, id),
            .to.object = find_wanted(going, item),
        };
        if (rename.from.object && rename.to.object) {
            pgm_vec_push(going->ctx->arena, out, rename);
        }
    }
}

/* The table as it is called once it is renamed: its parts by their names now, quoted as they are
 * called then. */
static const struct pgm_object *
renamed_table(
    const struct going *going, const struct pgm_object *table, const struct pgm_object *wanted)
{
    struct pgm_arena *arena = going->ctx->arena;
    struct pgm_object *copy = pgm_new(arena, struct pgm_object);
    *copy = *table;
    copy->sql = wanted->sql;
    copy->children.n = copy->children.cap = 0;
    copy->children.at = NULL;
    for (size_t i = 0; i < table->children.n; i++) {
        const struct pgm_object *child = table->children.at[i];
        const struct pgm_object *new = pgm_renames_new(&going->renames, going->wanted, child);
        struct pgm_object *part = pgm_new(arena, struct pgm_object);
        *part = *child;
        part->quoted = new ? new->quoted : child->quoted;
        pgm_vec_push(arena, &copy->children, part);
    }
    return copy;
}

/* The steps that add dropped columns again and fill them with what waits of them; the values of
 * those that are there are noted. */
static void
refill(struct going *going, struct pgm_way_back *way, pgm_steps *out)
{
    struct pgm_emit emit = { .arena = going->ctx->arena };
    for (size_t i = 0; i < way->items.n; i++) {
        const struct pgm_trash_item *item = &way->items.at[i];
        const struct pgm_object *column = find_wanted(going, item);
        bool is_column = column && column->kind->namespaces & PGM_NAMESPACE_COLUMN;
        const struct pgm_object *table =
            is_column ? pgm_renames_old(&going->renames, going->live, column->parent) : NULL;
        const char *id =
            table ? pgm_arena_printf(emit.arena, "%s %s", table->kind->name, item->place) : NULL;
        const struct pgm_object *kept = id ? pgm_catalog_find(going->live, id) : NULL;
        if (!kept) {
            continue;
        }
        const struct pgm_object *then = renamed_table(going, table, column->parent);
        const struct pgm_object *now = pgm_renames_old(&going->renames, going->live, column);
        if (now) {
            struct pgm_kept_values values = {
                .column = column, .table = then, .kept = kept, .name = now->name
            };
            pgm_vec_push(emit.arena, &going->kept, values);
            pgm_vec_push(emit.arena, &way->emptied, item->schema);
        } else {
            pgm_trash_take_back(&emit, column, then, kept);
        }
    }
    *out = emit.steps;
}

static bool
is_among(const pgm_strings *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++) {
        if (strcmp(names->at[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* What is needed until the last is dropped when all else is done. */
static void
leave_out(struct pgm_diff *diff, const pgm_strings *schemas)
{
    size_t n = 0;
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_object *object = pgm_delta_object(&diff->deltas[i]);
        if (is_among(schemas, pgm_object_root(object)->name)) {
            diff->n_dropped--;
        } else {
            diff->deltas[n++] = diff->deltas[i];
        }
    }
    diff->n_deltas = n;
}

enum pgm_status
pgm_way_back_diff(struct pgm_ctx *ctx, const struct pgm_catalog *live,
    const struct pgm_catalog *wanted, struct pgm_way_back *way,
    const struct pgm_diff_options *options, struct pgm_diff **out)
{
    struct going going = { .ctx = ctx, .live = live, .wanted = wanted };
    pgm_steps columns = { 0 };
    pgm_renames items = { 0 };
    pgm_renamed_back(ctx->arena, &way->renames, live, wanted, &going.renames);
    add_items(&going, &way->items, &items);
    refill(&going, way, &columns);
    for (size_t i = 0; i < items.n; i++) {
        pgm_vec_push(ctx->arena, &going.renames, items.at[i]);
    }
    struct pgm_preparation preparation = { .renames = &going.renames, .steps = &columns };
    PGM_TRY(columns.n ? pgm_diff_prepared(ctx, live, wanted, &preparation, options, out)
                      : pgm_diff_renamed(ctx, live, wanted, &going.renames, options, out));
    (*out)->purpose = PGM_FOR_UNDO;
    pgm_kept_list *kept = pgm_new(ctx->arena, pgm_kept_list);
    *kept = going.kept;
    (*out)->kept = kept;
    leave_out(*out, &way->emptied);
    return PGM_OK;
}

/* The table of the trash that has the column's values; NULL: there is none. */
static const struct pgm_object *
find_kept(const struct going *going, const struct pgm_way_back *way,
    const struct pgm_object *column, const struct pgm_object *table)
{
    for (size_t i = 0; i < way->items.n; i++) {
        const struct pgm_trash_item *item = &way->items.at[i];
        if (find_wanted(going, item) == column) {
            return pgm_catalog_find(going->live,
                pgm_arena_printf(going->ctx->arena, "%s %s", table->kind->name, item->place));
        }
    }
    return NULL;
}

/* Half a way out of its tree is nothing that can be brought about again. */
static void
be_whole(struct pgm_object *object)
{
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (strcmp(attrs[i].name, "detaching") == 0) {
            object->attrs[i] = NULL;
        }
    }
}

enum pgm_status
pgm_way_back_ease(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_catalog *live,
    struct pgm_catalog *wanted, const struct pgm_way_back *way, pgm_strings *eased)
{
    struct going going = { .ctx = ctx, .live = live, .wanted = wanted };
    pgm_renamed_back(ctx->arena, &way->renames, live, wanted, &going.renames);
    for (size_t i = 0; i < wanted->n_objects; i++) {
        struct pgm_object *column = wanted->objects[i];
        be_whole(column);
        if (!pgm_trash_wants_values(column, true) ||
            pgm_renames_old(&going.renames, live, column)) {
            continue;
        }
        const struct pgm_object *table = pgm_renames_old(&going.renames, live, column->parent);
        const struct pgm_object *kept = table ? find_kept(&going, way, column, table) : NULL;
        if (!table || !pgm_trash_wants_values(column, kept != NULL)) {
            continue;
        }
        struct pgm_rows rows;
        PGM_TRY(pgm_conn_query(
            ctx, conn, pgm_trash_lacks(ctx->arena, table, kept, column->name), 0, NULL, &rows));
        if (pgm_rows_value(&rows, 0, 0)[0] == 't') {
            pgm_trash_allow_null(wanted, column);
            pgm_vec_push(ctx->arena, eased, column->id);
        }
    }
    return PGM_OK;
}

static void
add_step(struct pgm_ctx *ctx, struct pgm_plan *plan, const struct pgm_step *model, const char *sql)
{
    struct pgm_step step = *model;
    step.sql = sql;
    pgm_vec_push(ctx->arena, &plan->steps, step);
}

/* What was needed until the last. */
static void
empty_trash(struct pgm_ctx *ctx, const struct pgm_way_back *way, struct pgm_plan *plan,
    const struct pgm_step *model)
{
    pgm_strings done = { 0 };
    for (size_t i = 0; i < way->items.n; i++) {
        const struct pgm_trash_item *item = &way->items.at[i];
        if (is_among(&way->emptied, item->schema)) {
            add_step(ctx, plan, model, pgm_arena_printf(ctx->arena, "DROP TABLE %s", item->place));
        }
    }
    for (size_t i = 0; i < way->emptied.n; i++) {
        const char *schema = way->emptied.at[i];
        if (!is_among(&done, schema)) {
            struct pgm_str sql = PGM_STR(ctx->arena);
            pgm_str_add(&sql, "DROP SCHEMA ");
            pgm_quote_name(&sql, schema);
            add_step(ctx, plan, model, pgm_str_text(&sql));
            pgm_vec_push(ctx->arena, &done, schema);
        }
    }
}

void
pgm_way_back_finish(struct pgm_ctx *ctx, const struct pgm_way_back *way, struct pgm_plan *plan)
{
    struct pgm_str ids = PGM_STR(ctx->arena);
    const struct pgm_object *first = NULL;
    for (size_t i = 0; i < way->items.n; i++) {
        first = first ? first : pgm_catalog_find(plan->diff->to, way->items.at[i].item);
        pgm_str_addf(&ids, "%s%s", i ? ", " : "", way->items.at[i].id);
    }
    if (!way->items.n || !plan->steps.n) {
        return;
    }
    const struct pgm_step *last = &plan->steps.at[plan->steps.n - 1];
    bool apart = last->flags & (PGM_STEP_OUTSIDE | PGM_STEP_COMMIT_AFTER);
    struct pgm_step step = {
        .object_id = first ? first->id : last->object_id,
        .object = first ? first : last->object,
        .action = PGM_ACTION_CREATE,
        .group = last->group + apart,
    };
    plan->n_groups += apart;
    empty_trash(ctx, way, plan, &step);
    add_step(ctx, plan, &step,
        pgm_arena_printf(
            ctx->arena, "DELETE FROM " PGM_TRASH_TABLE " WHERE id IN (%s)", pgm_str_text(&ids)));
}
