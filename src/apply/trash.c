#include "apply/trash.h"

#include <stdlib.h>
#include <string.h>

#include "pg/quote.h"

static const char look_sql[] =
    "SELECT COALESCE(max(substr(nspname, length('" PGM_TRASH_SCHEMA "') + 1)::int), 0) + 1,"
    " to_regclass('" PGM_TRASH_TABLE "') IS NOT NULL,"
    " has_database_privilege(current_database(), 'CREATE') AND CASE"
    " WHEN to_regclass('" PGM_TRASH_TABLE "') IS NOT NULL"
    " THEN has_table_privilege(to_regclass('" PGM_TRASH_TABLE "'), 'INSERT')"
    " WHEN to_regnamespace('" PGM_OWN_SCHEMA "') IS NOT NULL"
    " THEN has_schema_privilege(to_regnamespace('" PGM_OWN_SCHEMA "'), 'CREATE') ELSE true END"
    " FROM pg_namespace WHERE nspname ~ '^" PGM_TRASH_SCHEMA "[0-9]{1,9}$'";

enum pgm_status
pgm_trash_look(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_trash **out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, look_sql, 0, NULL, &rows));
    *out = NULL;
    if (pgm_rows_value(&rows, 0, 2)[0] == 't') {
        *out = pgm_new(ctx->arena, struct pgm_trash);
        (*out)->first = (unsigned)strtoul(pgm_rows_value(&rows, 0, 0), NULL, 10);
        (*out)->has_list = pgm_rows_value(&rows, 0, 1)[0] == 't';
    }
    return PGM_OK;
}

enum column {
    ID,
    KIND,
    ITEM,
    PART_OF,
    RUN,
    FROM_SCHEMA,
    SCHEMA,
    NAME,
    PUT_AT,
    PUT_BY,
    AGE,
    ROWS,
    BYTES,
    BESIDE,
    HAS_SOURCE,
};

static const char list_sql[] =
    "SELECT t.id, t.kind, t.item, t.part_of, t.run, t.from_schema, t.trash_schema, t.trash_name,"
    " to_char(t.put_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z', t.put_by,"
    " (EXTRACT(epoch FROM clock_timestamp() - t.put_at) * 1000)::bigint, c.reltuples::bigint,"
    " pg_total_relation_size(c.oid), (SELECT count(*) FROM pg_class b"
    " WHERE b.relnamespace = c.relnamespace AND b.relkind IN ('r', 'p', 'v', 'm', 'f')),"
    " CASE WHEN to_regnamespace(quote_ident(t.from_schema)) IS NOT NULL THEN 1 END"
    " FROM " PGM_TRASH_TABLE " t LEFT JOIN pg_namespace n ON n.nspname = t.trash_schema"
    " LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.trash_name"
    " ORDER BY t.id";

static int64_t
read_number(const struct pgm_rows *rows, size_t row, enum column column)
{
    const char *value = pgm_rows_value(rows, row, column);
    return value ? strtoll(value, NULL, 10) : 0;
}

static struct pgm_trash_item
read_item(struct pgm_ctx *ctx, const struct pgm_rows *rows, size_t row)
{
    struct pgm_trash_item item = {
        .id = pgm_rows_value(rows, row, ID),
        .kind = pgm_rows_value(rows, row, KIND),
        .item = pgm_rows_value(rows, row, ITEM),
        .part_of = pgm_rows_value(rows, row, PART_OF),
        .run = pgm_rows_value(rows, row, RUN),
        .from_schema = pgm_rows_value(rows, row, FROM_SCHEMA),
        .schema = pgm_rows_value(rows, row, SCHEMA),
        .name = pgm_rows_value(rows, row, NAME),
        .put_at = pgm_rows_value(rows, row, PUT_AT),
        .put_by = pgm_rows_value(rows, row, PUT_BY),
        .age = read_number(rows, row, AGE),
        .rows = read_number(rows, row, ROWS),
        .bytes = read_number(rows, row, BYTES),
        .n_beside = read_number(rows, row, BESIDE),
        .has_source = read_number(rows, row, HAS_SOURCE),
        .is_there = pgm_rows_value(rows, row, ROWS) != NULL,
    };
    struct pgm_str place = PGM_STR(ctx->arena);
    pgm_quote_qualified(&place, item.schema, item.name);
    item.place = pgm_str_text(&place);
    return item;
}

enum pgm_status
pgm_trash_list(struct pgm_ctx *ctx, struct pgm_conn *conn, pgm_trash_items *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(
        ctx, conn, "SELECT to_regclass('" PGM_TRASH_TABLE "') IS NOT NULL", 0, NULL, &rows));
    if (pgm_rows_value(&rows, 0, 0)[0] != 't') {
        return PGM_OK;
    }
    PGM_TRY(pgm_conn_query(ctx, conn, list_sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        pgm_vec_push(ctx->arena, out, read_item(ctx, &rows, i));
    }
    return PGM_OK;
}

/* ---- which ----------------------------------------------------------------------------------- */

static bool
is_called(const struct pgm_trash_item *item, const char *name)
{
    size_t n = strlen(item->kind);
    bool has_kind = strncmp(item->item, item->kind, n) == 0 && item->item[n] == ' ';
    return strcmp(item->item, name) == 0 || strcmp(item->place, name) == 0 ||
           (has_kind && strcmp(item->item + n + 1, name) == 0);
}

/* Did it go to the trash as a part of `whole`? */
static bool
is_part(const struct pgm_trash_item *item, const struct pgm_trash_item *whole)
{
    return item->part_of && strcmp(item->part_of, whole->item) == 0 &&
           pgm_str_same(item->run, whole->run);
}

enum pgm_status
pgm_trash_find(
    struct pgm_ctx *ctx, const pgm_trash_items *all, const char *name, pgm_trash_items *out)
{
    const struct pgm_trash_item *found = NULL;
    struct pgm_str places = PGM_STR(ctx->arena);
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        if (is_called(&all->at[i], name)) {
            pgm_str_addf(&places, "%s%s", n++ ? ", " : "", all->at[i].place);
            found = &all->at[i];
        }
    }
    if (!n) {
        (void)pgm_fail(ctx, PGM_USAGE, "there is no %s in the trash", name);
        return pgm_hint(ctx, "'pgmend trash list' shows what there is");
    }
    if (n > 1) {
        (void)pgm_fail(ctx, PGM_USAGE, "%s is in the trash %zu times", name, n);
        return pgm_hint(ctx, "say which one: %s", pgm_str_text(&places));
    }
    for (size_t i = 0; i < all->n; i++) {
        if (&all->at[i] == found || is_part(&all->at[i], found)) {
            pgm_vec_push(ctx->arena, out, all->at[i]);
        }
    }
    return PGM_OK;
}

/* ---- what is done ---------------------------------------------------------------------------- */

struct doing {
    struct pgm_ctx *ctx;
    pgm_steps *steps;
    const struct pgm_trash_item *item;
    enum pgm_action action;
    size_t group;
};

static void
add(struct doing *doing, unsigned flags, const char *sql)
{
    struct pgm_step step = {
        .sql = sql,
        .object_id = doing->item->item,
        .action = doing->action,
        .flags = flags,
        .group = doing->group,
        .relation = doing->item->is_there ? doing->item->place : NULL,
    };
    pgm_vec_push(doing->ctx->arena, doing->steps, step);
}

static const char *
quoted(struct pgm_ctx *ctx, const char *name)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_quote_name(&out, name);
    return pgm_str_text(&out);
}

static void
forget(struct doing *doing)
{
    add(doing, 0,
        pgm_arena_printf(
            doing->ctx->arena, "DELETE FROM " PGM_TRASH_TABLE " WHERE id = %s", doing->item->id));
}

/* The schemas of the trash in which nothing is left. */
static void
drop_empty(struct doing *doing, const pgm_trash_items *items)
{
    for (size_t i = 0; i < items->n; i++) {
        const struct pgm_trash_item *item = &items->at[i];
        int64_t n = 0;
        bool is_first = item->is_there;
        for (size_t j = 0; j < items->n; j++) {
            bool same = items->at[j].is_there && strcmp(items->at[j].schema, item->schema) == 0;
            is_first = is_first && !(same && j < i);
            n += same;
        }
        if (is_first && n == item->n_beside) {
            doing->item = item;
            add(doing, 0,
                pgm_arena_printf(
                    doing->ctx->arena, "DROP SCHEMA %s", quoted(doing->ctx, item->schema)));
        }
    }
}

void
pgm_trash_restore(struct pgm_ctx *ctx, const pgm_trash_items *items, pgm_steps *out)
{
    struct doing doing = { .ctx = ctx, .steps = out, .action = PGM_ACTION_RENAME };
    for (size_t i = 0; i < items->n; i++) {
        const struct pgm_trash_item *item = doing.item = &items->at[i];
        const char *schema = quoted(ctx, item->from_schema);
        if (item->is_there && !item->has_source) {
            add(&doing, 0, pgm_arena_printf(ctx->arena, "CREATE SCHEMA IF NOT EXISTS %s", schema));
        }
        if (item->is_there) {
            add(&doing, 0,
                pgm_arena_printf(ctx->arena, "ALTER TABLE %s SET SCHEMA %s", item->place, schema));
        }
        forget(&doing);
    }
    drop_empty(&doing, items);
}

void
pgm_trash_purge(struct pgm_ctx *ctx, const pgm_trash_items *items, pgm_steps *out)
{
    struct doing doing = { .ctx = ctx, .steps = out, .action = PGM_ACTION_DROP };
    for (size_t i = 0; i < items->n; i++) {
        const struct pgm_trash_item *item = doing.item = &items->at[i];
        if (item->is_there) {
            add(&doing, PGM_STEP_DATA_LOSS,
                pgm_arena_printf(ctx->arena, "DROP TABLE %s", item->place));
        }
        forget(&doing);
        doing.group++;
    }
    drop_empty(&doing, items);
}
