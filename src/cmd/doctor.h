/* What the parts of pgmend doctor share. */
#pragma once

#include "cmd/cli.h"
#include "pg/server.h"

enum pgm_health {
    PGM_HEALTH_OK,
    PGM_HEALTH_WARN,
    PGM_HEALTH_FAIL,
};

struct pgm_finding {
    enum pgm_health health;
    const char *subject, *text;
    const char *cure; /* or NULL */
};

struct pgm_doctor {
    struct pgm_cli *cli;
    const char *subject; /* of the check that runs */
    PGM_VEC(struct pgm_finding) findings;
    bool has_binaries;
    struct pgm_server *shadow; /* NULL when it does not start */
    pgm_strings files;         /* of the declared schema */
    pgm_strings extensions;    /* that the database has */
};

void pgm_doctor_note(struct pgm_doctor *doctor, enum pgm_health health, const char *subject,
    const char *cure, const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Makes a finding of ctx->error, and forgets it. */
void pgm_doctor_note_error(struct pgm_doctor *doctor, enum pgm_health health, const char *subject);

/* The database: reachable, which version, rights, replica, pooler. */
void pgm_doctor_look_at_target(struct pgm_doctor *doctor);

/* Extensions that the database or the declared schema uses and the embedded server lacks. */
void pgm_doctor_look_at_extensions(struct pgm_doctor *doctor);
