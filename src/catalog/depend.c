#include "catalog/depend.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/kind.h"

struct row {
    struct pgm_address from, to;
    char type;
};

struct pgm_depend {
    struct pgm_arena *arena;
    struct row *rows;
    size_t n;
    struct pgm_map claims;  /* address -> struct pgm_object */
    struct pgm_map owners;  /* address -> its deptype 'i' row */
    struct pgm_map members; /* address -> its deptype 'e' row */
};

#define DEEPEST_OWNER 16

static uint32_t
read_oid(const struct pgm_rows *rows, size_t row, size_t column)
{
    return (uint32_t)strtoul(pgm_rows_value(rows, row, column), NULL, 10);
}

struct pgm_depend *
pgm_depend_new(struct pgm_ctx *ctx, const struct pgm_rows *rows)
{
    struct pgm_depend *depend = pgm_new(ctx->arena, struct pgm_depend);
    depend->arena = ctx->arena;
    depend->n = rows->n_rows;
    depend->rows = pgm_new_array(ctx->arena, struct row, rows->n_rows + 1);
    depend->claims = PGM_MAP(ctx->arena);
    depend->owners = PGM_MAP(ctx->arena);
    depend->members = PGM_MAP(ctx->arena);
    for (size_t i = 0; i < rows->n_rows; i++) {
        struct row *row = &depend->rows[i];
        row->from = (struct pgm_address){ read_oid(rows, i, 0), read_oid(rows, i, 1),
            (int32_t)strtol(pgm_rows_value(rows, i, 2), NULL, 10) };
        row->to = (struct pgm_address){ read_oid(rows, i, 3), read_oid(rows, i, 4),
            (int32_t)strtol(pgm_rows_value(rows, i, 5), NULL, 10) };
        row->type = pgm_rows_value(rows, i, 6)[0];
        if (row->type == 'i') {
            (void)pgm_map_put(&depend->owners, &row->from, sizeof row->from, row);
        } else if (row->type == 'e') {
            (void)pgm_map_put(&depend->members, &row->from, sizeof row->from, row);
        }
    }
    return depend;
}

bool
pgm_depend_is_member(const struct pgm_depend *depend, struct pgm_address address)
{
    return pgm_map_get(&depend->members, &address, sizeof address) != NULL;
}

void
pgm_depend_claim(struct pgm_depend *depend, struct pgm_object *object)
{
    (void)pgm_map_put(&depend->claims, &object->address, sizeof object->address, object);
}

struct pgm_object *
pgm_depend_claimed(const struct pgm_depend *depend, struct pgm_address address)
{
    return pgm_map_get(&depend->claims, &address, sizeof address);
}

/* One step from an address to what it belongs to; false at the end. */
static bool
step_to_owner(const struct pgm_depend *depend, struct pgm_address *address)
{
    const struct row *row = pgm_map_get(&depend->owners, address, sizeof *address);
    if (!row && address->sub_id) {
        address->sub_id = 0;
        return true;
    }
    if (!row) {
        row = pgm_map_get(&depend->members, address, sizeof *address);
    }
    if (row) {
        *address = row->to;
    }
    return row != NULL;
}

struct pgm_object *
pgm_depend_resolve(const struct pgm_depend *depend, struct pgm_address address)
{
    for (unsigned depth = 0; depth < DEEPEST_OWNER; depth++) {
        struct pgm_object *object = pgm_map_get(&depend->claims, &address, sizeof address);
        if (object) {
            return object;
        }
        if (!step_to_owner(depend, &address)) {
            return NULL;
        }
    }
    return NULL;
}

static unsigned
edge_flags(const struct row *row, const struct pgm_object *from)
{
    bool automatic = row->type != 'n';
    if (automatic && from->kind->flags & PGM_KIND_LOOSE_OWNER && row->to.sub_id) {
        return PGM_EDGE_AUTO;
    }
    return automatic ? PGM_EDGE_ORDER | PGM_EDGE_AUTO : PGM_EDGE_ORDER;
}

void
pgm_depend_add_edges(struct pgm_depend *depend, struct pgm_catalog *catalog)
{
    for (size_t i = 0; i < depend->n; i++) {
        const struct row *row = &depend->rows[i];
        struct pgm_object *from = row->type == 'e' ? NULL : pgm_depend_resolve(depend, row->from);
        struct pgm_object *to = from ? pgm_depend_resolve(depend, row->to) : NULL;
        if (to && to != from && from->index != UINT32_MAX && to->index != UINT32_MAX) {
            pgm_catalog_add_edge(catalog, from, to, edge_flags(row, from));
        }
    }
}

void
pgm_depend_list_unclaimed(const struct pgm_depend *depend, pgm_addresses *out)
{
    struct pgm_map seen = PGM_MAP(depend->arena);
    for (size_t i = 0; i < depend->n; i++) {
        struct row *row = &depend->rows[i];
        bool is_part = row->from.sub_id || row->from.object_id < 16384 || row->type == 'i' ||
                       row->type == 'e' ||
                       pgm_map_get(&depend->owners, &row->from, sizeof row->from) ||
                       pgm_depend_resolve(depend, row->from);
        if (!is_part && !pgm_map_put(&seen, &row->from, sizeof row->from, row)) {
            pgm_vec_push(depend->arena, out, row->from);
        }
    }
}
