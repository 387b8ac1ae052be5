/* Catalog queries: what NAME.sql files look like.
 *
 * The first nine columns are the same for every kind, by position:
 *
 * - class_id, object_id, sub_id: its address in pg_depend; NULL for satellites
 * - parent_class, parent_object, parent_sub: the address of its parent; NULL when it belongs to the
 *   database itself
 * - name, signature: the last part of its identity; the signature is a routine's "(types)", or
 *   whatever else has to stand behind the name, or NULL
 * - needs: further things it depends on, as class:object:sub, separated by commas; usually NULL. A
 *   "+" behind one says that it comes after that one, and does not care what becomes of it later.
 *
 * Each column after them is an attribute, in the order of the kind's table.
 *
 * What differs between server versions stands between lines `--@if 15` (from that major version
 * on), `--@else` and `--@end`. Every query must list what is its own in the whole database, by oids
 * from 16384 on, and order nothing: the client sorts.
 *
 * A query costs near nothing where there are no such objects, and grows with them alone, also in a
 * database that was never analyzed: what few objects have (options, a collation of their own) is
 * looked up by a subquery behind CASE WHEN; what would be printed again and again (types) is
 * printed once, in a CTE. */
#pragma once

#include "base/status.h"

enum pgm_query_column {
    PGM_QUERY_CLASS,
    PGM_QUERY_OBJECT,
    PGM_QUERY_SUB,
    PGM_QUERY_PARENT_CLASS,
    PGM_QUERY_PARENT_OBJECT,
    PGM_QUERY_PARENT_SUB,
    PGM_QUERY_NAME,
    PGM_QUERY_SIGNATURE,
    PGM_QUERY_NEEDS,
    PGM_QUERY_FIRST_ATTR,
};

/* The condition that a first line `--@when` states: where it does not hold, the query has no rows
 * and is not sent, since planning a query takes time even when there is nothing to find. All
 * versions must understand it. NULL: none. */
const char *pgm_query_when(struct pgm_arena *arena, const char *query);

/* The query as the server of that version (server_version_num) understands it. */
const char *pgm_query_for(struct pgm_arena *arena, const char *query, int server_version);
