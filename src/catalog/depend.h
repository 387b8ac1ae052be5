/* Raw pg_depend rows -> edges between objects.
 *
 * Names are never resolved in SQL: rows come as they are and a hash on (classid, objid, objsubid)
 * finds their ends. An address that no kind claims belongs to what owns it internally (its deptype
 * 'i' row), else to its relation (objsubid 0), else, as a member, to its extension. The one edge
 * that is not an order is the automatic one from a sequence to the column that owns it: the
 * column's default needs the sequence.
 *
 * A type and the functions that it consists of need each other; PostgreSQL breaks the circle by a
 * shell, which stands for the type until those functions are there. It is an object of its own: the
 * functions need the shell, the type needs both, and everything else needs the type. */
#pragma once

#include "catalog/introspect.h"

struct pgm_depend;

/* What to ask the server for. */
extern const char pgm_depend_sql[];

/* Everything about it lives in the arena. */
struct pgm_depend *pgm_depend_new(struct pgm_arena *arena);

/* Takes the answer to pgm_depend_sql. */
void pgm_depend_read(struct pgm_depend *depend, const struct pgm_rows *rows);

/* Is it a member of an extension? */
bool pgm_depend_is_member(const struct pgm_depend *depend, struct pgm_address address);

/* Tells whose address it is. Two objects must not claim one address. */
void pgm_depend_claim(struct pgm_depend *depend, struct pgm_object *object);

/* The object that claims exactly this address, or NULL. */
struct pgm_object *pgm_depend_claimed(const struct pgm_depend *depend, struct pgm_address address);

/* The object that the address belongs to, or NULL when it is out of scope or not modelled. */
struct pgm_object *pgm_depend_resolve(const struct pgm_depend *depend, struct pgm_address address);

/* Turns every row into an edge of the catalog's objects. */
void pgm_depend_add_edges(struct pgm_depend *depend, struct pgm_catalog *catalog);

/* Addresses that depend on something and belong to no object, no extension and no schema out of
 * scope: what pgmend has no kind for. Appends each once. */
typedef PGM_VEC(struct pgm_address) pgm_addresses;
void pgm_depend_list_unclaimed(const struct pgm_depend *depend, pgm_addresses *out);
