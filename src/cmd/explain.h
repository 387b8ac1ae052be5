/* The catalogue of what users meet, and where an object is that an error is about. */
#pragma once

#include "cmd/cli.h"

struct pgm_explanation {
    const char *code, *name, *cause;
    const char *cure; /* NULL: what the error itself says */
};

/* That of a code, else of an SQLSTATE's class; NULL when there is none. */
const struct pgm_explanation *pgm_explanation_find(const char *code);

extern const struct pgm_option pgm_options_views[]; /* --object */

/* The last run of the target that failed: explains its error, and the objects that it names. */
enum pgm_status pgm_explain_last(struct pgm_cli *cli) PGM_MUST_CHECK;

/* Prints an explanation. */
void pgm_explain_show(struct pgm_cli *cli, const char *code, const struct pgm_explanation *it);

/* Shows which of what is declared, the live database and what was recorded last has the objects of
 * these names. A source that cannot be read is told, and is no failure. */
enum pgm_status pgm_explain_objects(struct pgm_cli *cli, const pgm_strings *names) PGM_MUST_CHECK;
