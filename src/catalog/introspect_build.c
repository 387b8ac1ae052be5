/* A catalog made of what the kinds' queries answered. */
#include <stdlib.h>
#include <string.h>

#include "catalog/introspect_private.h"
#include "catalog/query.h"

/* What belongs to an extension is left out; the rest claims its place in pg_depend. */
static void
claim_objects(struct pgm_reading *reading)
{
    for (size_t k = 0; k < reading->n_kinds; k++) {
        for (size_t i = 0; i < reading->found[k].n; i++) {
            struct pgm_object *object = &reading->found[k].objects[i];
            if (!object->address.class_id) {
                continue;
            }
            if (pgm_depend_is_member(reading->depend, object->address)) {
                object->index = UINT32_MAX;
            } else {
                pgm_depend_claim(reading->depend, object);
            }
        }
    }
}

/* Reads the next address of the query's "needs"; false at the end. */
static bool
next_need(const char **at, struct pgm_address *out, unsigned *flags)
{
    if (!*at || !**at) {
        return false;
    }
    char *end = NULL;
    out->class_id = (uint32_t)strtoul(*at, &end, 10);
    out->object_id = (uint32_t)strtoul(end + 1, &end, 10);
    out->sub_id = (int32_t)strtol(end + 1, &end, 10);
    *flags = *end == '+' ? PGM_EDGE_AFTER : PGM_EDGE_ORDER;
    end += *end == '+';
    *at = *end == ',' ? end + 1 : NULL;
    return true;
}

/* Is everything in scope that the query says it needs? What is PostgreSQL's own always is. */
static bool
has_needs(const struct pgm_reading *reading, const char *at)
{
    struct pgm_address address;
    unsigned flags = 0;
    while (next_need(&at, &address, &flags)) {
        const struct pgm_object *to = pgm_depend_resolve(reading->depend, address);
        if (to ? to->index == UINT32_MAX : address.object_id >= 16384) {
            return false;
        }
    }
    return true;
}

/* Names the object once its parent has a name, and tells whether it is in scope. `index` UINT32_MAX
 * marks what is not. */
static bool
place_object(struct pgm_reading *reading, const struct pgm_found *found, size_t i)
{
    struct pgm_object *object = &found->objects[i];
    struct pgm_address parent = found->parents[i];
    if (object->index == UINT32_MAX) {
        return false;
    }
    if (parent.class_id) {
        object->parent = pgm_depend_claimed(reading->depend, parent);
        if (!object->parent || object->parent->index == UINT32_MAX) {
            return false;
        }
        if (!object->parent->id) {
            PGM_BUG("a kind stands before its parents' in the table of kinds");
        }
    }
    if (object->kind->flags & PGM_KIND_LINK && !has_needs(reading, found->needs[i])) {
        return false;
    }
    pgm_object_name(reading->ctx->arena, object);
    return pgm_scope_has(&reading->scope, object);
}

static void
place_objects(struct pgm_reading *reading, pgm_objects *kept)
{
    size_t n = 0;
    for (size_t k = 0; k < reading->n_kinds; k++) {
        n += reading->found[k].n;
    }
    kept->at = pgm_new_array(reading->ctx->arena, struct pgm_object *, n + 1);
    kept->cap = n + 1;
    for (size_t k = 0; k < reading->n_kinds; k++) {
        const struct pgm_found *found = &reading->found[k];
        for (size_t i = 0; i < found->n; i++) {
            if (place_object(reading, found, i)) {
                kept->at[kept->n++] = &found->objects[i];
            } else {
                found->objects[i].index = UINT32_MAX;
            }
        }
    }
}

static void
add_needs_of(struct pgm_reading *reading, struct pgm_object *object, const char *at)
{
    struct pgm_address address;
    unsigned flags = 0;
    while (next_need(&at, &address, &flags)) {
        struct pgm_object *to = pgm_depend_resolve(reading->depend, address);
        if (to && to->index != UINT32_MAX) {
            pgm_catalog_add_edge(reading->catalog, object, to, flags);
        }
    }
}

static void
add_needs(struct pgm_reading *reading)
{
    for (size_t k = 0; k < reading->n_kinds; k++) {
        const struct pgm_found *found = &reading->found[k];
        for (size_t i = 0; i < found->n; i++) {
            if (found->objects[i].index != UINT32_MAX) {
                add_needs_of(reading, &found->objects[i], found->needs[i]);
            }
        }
    }
}

/* What pg_depend mentions and no kind knows. Constraints of kinds that belong to a column, and what
 * hangs on things out of scope, is not it. */
static enum pgm_status
report_unmodelled(struct pgm_reading *reading)
{
    pgm_addresses addresses = { 0 };
    pgm_depend_list_unclaimed(reading->depend, &addresses);
    if (!addresses.n) {
        return PGM_OK;
    }
    struct pgm_arena *arena = reading->ctx->arena;
    struct pgm_str list = PGM_STR(arena);
    for (size_t i = 0; i < addresses.n; i++) {
        pgm_str_addf(
            &list, "%s(%u,%u)", i ? "," : "", addresses.at[i].class_id, addresses.at[i].object_id);
    }
    const char *sql = pgm_arena_printf(arena,
        "SELECT DISTINCT o.type || ' ' || o.identity, o.schema, o.identity FROM (VALUES %s) "
        "v(class_id, object_id)"
        " CROSS JOIN LATERAL pg_identify_object(v.class_id, v.object_id, 0) o"
        " LEFT JOIN pg_constraint c ON v.class_id = 2606 AND c.oid = v.object_id"
        " WHERE o.identity IS NOT NULL AND c.contype IS DISTINCT FROM 'n' AND "
        "COALESCE(c.conparentid, 0) = 0"
        " AND o.type NOT IN ('toast table', 'default value') AND COALESCE(o.schema, '') !~ "
        "'^pg_(temp|toast)'"
        " AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE v.class_id = 1259 AND h.inhrelid = "
        "v.object_id)"
        " AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE v.class_id = 2620 AND t.oid = "
        "v.object_id AND t.tgparentid <> 0)"
        " AND NOT EXISTS (SELECT 1 FROM pg_constraint x WHERE v.class_id = 2606 AND x.oid = "
        "v.object_id AND NOT x.conislocal)"
        " ORDER BY 1",
        pgm_str_text(&list));
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(reading->ctx, reading->conn, sql, 0, NULL, &rows));
    for (size_t i = 0; i < rows.n_rows; i++) {
        struct pgm_unmodelled unmodelled = { pgm_rows_value(&rows, i, 0) };
        const char *schema = pgm_rows_value(&rows, i, 1), *identity = pgm_rows_value(&rows, i, 2);
        if (pgm_scope_holds(&reading->scope, schema, unmodelled.what, identity)) {
            pgm_vec_push(arena, &reading->catalog->unmodelled, unmodelled);
        }
    }
    return PGM_OK;
}

/* What there is but the user may not read. */
static void
report_withheld(struct pgm_reading *reading, const pgm_objects *kept)
{
    struct pgm_arena *arena = reading->ctx->arena;
    for (size_t i = 0; i < kept->n; i++) {
        const struct pgm_object *object = kept->at[i];
        const struct pgm_attr *attrs = object->kind->attrs;
        for (size_t a = 0; attrs[a].name; a++) {
            if (attrs[a].flags & PGM_ATTR_WITHHELD && !object->attrs[a]) {
                struct pgm_unmodelled unmodelled = { pgm_arena_printf(
                    arena, "%s of %s, which cannot be read", attrs[a].name, object->id) };
                pgm_vec_push(arena, &reading->catalog->unmodelled, unmodelled);
            }
        }
    }
}

/* Which platform it is: told, or seen by its roles and schemas. */
static void
choose_provider(struct pgm_reading *reading)
{
    struct pgm_arena *arena = reading->scratch;
    if (pgm_str_same(reading->scope.provider, "auto")) {
        pgm_strings there = { 0 };
        for (size_t i = 0; i < reading->catalog->roles.n; i++) {
            const char *role = reading->catalog->roles.at[i];
            pgm_vec_push(arena, &there, pgm_arena_printf(arena, "role %s", role));
        }
        for (size_t k = 0; k < reading->n_kinds; k++) {
            bool holds_others = pgm_kinds[k]->flags & PGM_KIND_DROPS_EMPTY;
            for (size_t i = 0; holds_others && i < reading->found[k].n; i++) {
                const char *name = reading->found[k].objects[i].name;
                const char *word = pgm_arena_printf(arena, "%s %s", pgm_kinds[k]->name, name);
                pgm_vec_push(arena, &there, word);
            }
        }
        const struct pgm_provider *provider = pgm_provider_detect(&there);
        reading->scope.provider = provider ? provider->name : NULL;
    }
    const struct pgm_provider *provider = pgm_scope_provider(&reading->scope);
    reading->catalog->provider = provider ? provider->name : NULL;
}

/* The needs are known once the catalog is linked; what is left is linked again. */
static enum pgm_status
leave_out_provider(struct pgm_reading *reading, pgm_objects *kept)
{
    const struct pgm_provider *provider = pgm_scope_provider(&reading->scope);
    if (!provider) {
        return PGM_OK;
    }
    pgm_provider_restrict(reading->ctx, provider, kept);
    for (size_t i = 0; i < kept->n; i++) {
        pgm_object_forget_needs(kept->at[i]);
    }
    return pgm_catalog_link(reading->ctx, reading->catalog, kept);
}

enum pgm_status
pgm_introspect_build(struct pgm_reading *reading)
{
    claim_objects(reading);
    choose_provider(reading);
    reading->catalog->trash = reading->scope.trash;
    pgm_objects kept = { 0 };
    place_objects(reading, &kept);
    pgm_depend_add_edges(reading->depend, reading->catalog);
    add_needs(reading);
    PGM_TRY(report_unmodelled(reading));
    report_withheld(reading, &kept);
    PGM_TRY(pgm_catalog_link(reading->ctx, reading->catalog, &kept));
    PGM_TRY(leave_out_provider(reading, &kept));
    pgm_catalog_seal(reading->catalog);
    return PGM_OK;
}
