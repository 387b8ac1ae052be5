/* The catalog stamp: a few bytes that a server computes in one query, which are the same again only
 * when whatever a reading of the catalog would find is the same again.
 *
 * docs/decisions has the argument. In short: PostgreSQL never writes over a row of a system
 * catalog, it adds another with the number of the transaction; what it does write over nobody
 * reads here. The stamp holds the number and the place of every row of every catalog that a schema
 * can come from, what the answers depend on besides, and which life of which server it was. */
#pragma once

#include "pg/conn.h"

/* The two queries, for a server of that version, with a NULL behind them. Whoever may not read all
 * they look at gets an error. */
#define PGM_STAMP_QUERIES 2
void pgm_stamp_sql(struct pgm_arena *arena, int server_version, const char **out);

/* The stamp in their answers, 64 characters; it belongs to what else was read in the same snapshot.
 */
const char *pgm_stamp_of(struct pgm_arena *arena, const struct pgm_rows *rows);

/* What the second query looks at may become again what it was. So whatever was read belongs to the
 * stamp only if that query, asked anew in a transaction that began afterwards, has the same answer.
 */
bool pgm_stamp_holds(const struct pgm_rows *rows, const struct pgm_rows *again);
