/* The project's development database, on the embedded server. */
#pragma once

#include "cmd/cli.h"
#include "pg/server.h"

#define PGM_DEV_DATABASE "dev"

struct pgm_dev {
    const char *project; /* the directory of pgmend.yaml, or the working directory; absolute */
    struct pgm_server *server; /* NULL when it does not run */
    const char *url;           /* of the database; NULL when the server does not run */
};

/* Looks whether it runs. */
enum pgm_status pgm_dev_find(struct pgm_cli *cli, struct pgm_dev *out) PGM_MUST_CHECK;

/* Makes it run, with its database. */
enum pgm_status pgm_dev_start(struct pgm_cli *cli, struct pgm_dev *out) PGM_MUST_CHECK;

/* Puts an empty database in the place of the one there is. */
enum pgm_status pgm_dev_reset(struct pgm_cli *cli, const struct pgm_dev *dev) PGM_MUST_CHECK;
