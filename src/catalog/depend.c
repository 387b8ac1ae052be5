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
    PGM_VEC(struct pgm_object *) shells;
    struct pgm_map parts; /* rows by which a type with a shell needs what it consists of */
};

#define DEEPEST_OWNER 16

/* Grouped, because a quarter of a million rows take longer to send and to receive than to gather.
 * What no object can come of is left behind: the triggers behind foreign keys, toast tables and
 * their indexes. */
const char pgm_depend_sql[] =
    "SELECT classid, refclassid, deptype, count(*), array_agg(objid), array_agg(objsubid),"
    " array_agg(refobjid), array_agg(refobjsubid) FROM pg_depend WHERE objid >= 16384"
    " AND NOT (classid = 2620 AND deptype IN ('i', 'P', 'S')) AND NOT (classid = 1259"
    " AND objid IN (SELECT oid FROM pg_class WHERE relnamespace = 99)) GROUP BY 1, 2, 3";

struct pgm_depend *
pgm_depend_new(struct pgm_arena *arena)
{
    struct pgm_depend *depend = pgm_new(arena, struct pgm_depend);
    depend->arena = arena;
    depend->claims = PGM_MAP(arena);
    depend->owners = PGM_MAP(arena);
    depend->members = PGM_MAP(arena);
    depend->parts = PGM_MAP(arena);
    return depend;
}

/* The next number of an array as PostgreSQL prints it: {1,2,3} */
static uint32_t
next_number(const char **at)
{
    char *end = NULL;
    uint32_t number = (uint32_t)strtoul(*at + 1, &end, 10);
    *at = end;
    return number;
}

static void
read_group(struct pgm_depend *depend, const struct pgm_rows *rows, size_t group)
{
    uint32_t from = (uint32_t)strtoul(pgm_rows_value(rows, group, 0), NULL, 10);
    uint32_t to = (uint32_t)strtoul(pgm_rows_value(rows, group, 1), NULL, 10);
    char type = pgm_rows_value(rows, group, 2)[0];
    const char *numbers[4];
    for (size_t i = 0; i < 4; i++) {
        numbers[i] = pgm_rows_value(rows, group, 4 + i);
    }
    while (*numbers[0] != '}') {
        struct row *row = &depend->rows[depend->n++];
        row->from.class_id = from;
        row->from.object_id = next_number(&numbers[0]);
        row->from.sub_id = (int32_t)next_number(&numbers[1]);
        row->to.class_id = to;
        row->to.object_id = next_number(&numbers[2]);
        row->to.sub_id = (int32_t)next_number(&numbers[3]);
        row->type = type;
        if (type == 'i') {
            (void)pgm_map_put(&depend->owners, &row->from, sizeof row->from, row);
        } else if (type == 'e') {
            (void)pgm_map_put(&depend->members, &row->from, sizeof row->from, row);
        }
    }
}

void
pgm_depend_read(struct pgm_depend *depend, const struct pgm_rows *rows)
{
    size_t n = 0;
    for (size_t i = 0; i < rows->n_rows; i++) {
        n += strtoull(pgm_rows_value(rows, i, 3), NULL, 10);
    }
    depend->rows = pgm_new_array(depend->arena, struct row, n + 1);
    for (size_t i = 0; i < rows->n_rows; i++) {
        read_group(depend, rows, i);
    }
}

bool
pgm_depend_is_member(const struct pgm_depend *depend, struct pgm_address address)
{
    if (address.sub_id == PGM_SUB_SHELL) {
        address.sub_id = 0;
    }
    return pgm_map_get(&depend->members, &address, sizeof address) != NULL;
}

void
pgm_depend_claim(struct pgm_depend *depend, struct pgm_object *object)
{
    (void)pgm_map_put(&depend->claims, &object->address, sizeof object->address, object);
    if (object->address.sub_id == PGM_SUB_SHELL) {
        pgm_vec_push(depend->arena, &depend->shells, object);
    }
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

static struct pgm_object *
shell_of(const struct pgm_depend *depend, struct pgm_address address)
{
    address.sub_id = PGM_SUB_SHELL;
    return pgm_depend_claimed(depend, address);
}

static struct pgm_address
whole_of(const struct pgm_object *shell)
{
    struct pgm_address address = shell->address;
    address.sub_id = 0;
    return address;
}

/* Remembers what the types that have a shell consist of, the other way round: who needs them and
 * must not. */
static void
find_parts(struct pgm_depend *depend)
{
    for (size_t i = 0; depend->shells.n && i < depend->n; i++) {
        struct row *row = &depend->rows[i];
        if (row->type == 'n' && shell_of(depend, row->from)) {
            struct pgm_address *pair = pgm_new_array(depend->arena, struct pgm_address, 2);
            pair[0] = row->to;
            pair[1] = row->from;
            (void)pgm_map_put(&depend->parts, pair, 2 * sizeof *pair, row);
        }
    }
}

/* The shell in whose place the row has the type; NULL when it is about no part of a type. */
static struct pgm_object *
shell_meant(const struct pgm_depend *depend, const struct row *row)
{
    struct pgm_address pair[2] = { row->from, row->to };
    bool is_part = depend->shells.n && pgm_map_get(&depend->parts, pair, sizeof pair);
    return is_part ? shell_of(depend, row->to) : NULL;
}

static void
add_edge(
    struct pgm_catalog *catalog, struct pgm_object *from, struct pgm_object *to, unsigned flags)
{
    if (from && to && to != from && from->index != UINT32_MAX && to->index != UINT32_MAX) {
        pgm_catalog_add_edge(catalog, from, to, flags);
    }
}

/* A partition, a table that inherits: an object of its own says so. */
static bool
is_told_by_link(const struct row *row, const struct pgm_object *from, const struct pgm_object *to)
{
    return from->kind->flags & to->kind->flags & PGM_KIND_LINKED && !row->from.sub_id &&
           !row->to.sub_id;
}

void
pgm_depend_add_edges(struct pgm_depend *depend, struct pgm_catalog *catalog)
{
    find_parts(depend);
    struct pgm_address last = { 0 };
    struct pgm_object *of_last = NULL;
    for (size_t i = 0; i < depend->n; i++) {
        const struct row *row = &depend->rows[i];
        if (memcmp(&row->from, &last, sizeof last) != 0) {
            last = row->from; /* several rows of one object stand together, mostly */
            of_last = pgm_depend_resolve(depend, last);
        }
        struct pgm_object *from = row->type == 'e' ? NULL : of_last;
        struct pgm_object *shell = from ? shell_meant(depend, row) : NULL;
        if (shell) {
            add_edge(catalog, from, shell, PGM_EDGE_ORDER | PGM_EDGE_AUTO);
        } else if (from) {
            struct pgm_object *to = pgm_depend_resolve(depend, row->to);
            bool told = to && is_told_by_link(row, from, to);
            add_edge(catalog, from, told ? NULL : to, edge_flags(row, from));
        }
    }
    for (size_t i = 0; i < depend->shells.n; i++) {
        struct pgm_object *shell = depend->shells.at[i];
        struct pgm_object *whole = pgm_depend_claimed(depend, whole_of(shell));
        add_edge(catalog, whole, shell, PGM_EDGE_ORDER | PGM_EDGE_AUTO);
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
