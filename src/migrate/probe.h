/* Did a statement that runs in no transaction arrive? Told from the catalogs: from what its object
 * is now, and what was there before. */
#pragma once

#include "migrations/migration.h"
#include "pg/conn.h"

enum pgm_probe_result {
    PGM_PROBED_ABSENT,  /* nothing of it is there */
    PGM_PROBED_DONE,    /* all of it is there, and valid */
    PGM_PROBED_PARTIAL, /* what is left of it has to be cleaned away, or finished */
    PGM_PROBED_AGAIN,   /* cannot be told, and does no harm when it is run again */
    PGM_PROBED_INVALID, /* IF NOT EXISTS found an index of another's that is not valid */
    PGM_PROBED_UNKNOWN, /* cannot be told, and may do harm */
};

/* What the catalogs have of the statement's object before it is run, as JSON. The session resolves
 * names as the statement will. */
enum pgm_status pgm_probe_before(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_script_statement *statement, const char **out) PGM_MUST_CHECK;

/* What has become of it since. `cleanup`: the statements, one a line, that end what is partial. */
enum pgm_status pgm_probe_verdict(struct pgm_ctx *ctx, struct pgm_conn *conn,
    const struct pgm_script_statement *statement, const char *before, enum pgm_probe_result *out,
    const char **cleanup) PGM_MUST_CHECK;
