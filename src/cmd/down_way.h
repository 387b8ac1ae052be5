/* The way back from one migration: its down.sql, or what leads from the schema that is there to the
 * one before it. */
#pragma once

#include "cmd/migrating.h"
#include "plan/file.h"

struct pgm_way {
    struct pgm_standing *standing;
    struct pgm_script *script;
    bool is_computed;
    struct pgm_catalog *live;         /* the schema it leads from … */
    const struct pgm_catalog *wanted; /* … and to, as far as that is known; else NULL */
    struct pgm_plan *plan;            /* what it does to the schema */
    struct pgm_plan_file file;        /* the same; `destroys` is what needs consent */
    size_t n_unlike;   /* of down.sql: so many objects are not as before the migration then */
    pgm_strings empty; /* ids of what comes back without its rows */
};

/* Finds it; nothing is changed. `conn` is the one that the journal was read over. PGM_BLOCKED when
 * there is none. */
enum pgm_status pgm_way_find(struct pgm_cli *cli, struct pgm_migrating *migrating,
    struct pgm_standing *standing, struct pgm_way *out) PGM_MUST_CHECK;

/* How much the step of that object loses: "500 rows", or NULL. */
const char *pgm_way_loss(struct pgm_cli *cli, const struct pgm_way *way, const char *id);

/* The tables, as SQL, whose rows or values it destroys. */
void pgm_way_tables(struct pgm_cli *cli, const struct pgm_way *way, pgm_strings *out);
