/* What migrations lead to: they are run on the embedded server, and the schema is read.
 *
 * What was replayed once is kept by the digest of the scripts up to it, as a catalog and, for the
 * newest, as a database with its rows: an unchanged history is not run again, and one that grew
 * costs what was added.
 *
 * Scripts run as they will run on the target: in their order, under the configured search_path, in
 * transactions as their heads say. Left out is what reaches beyond the database: roles (which are
 * made by name where they are missing), the database's own settings, other databases, tablespaces,
 * ALTER SYSTEM, subscriptions that connect, COPY with files or programs. */
#pragma once

#include "catalog/source.h"
#include "migrations/migration.h"

typedef PGM_VEC(struct pgm_migration *) pgm_migration_list;

/* All of them, in their order. */
pgm_migration_list pgm_migrations_all(struct pgm_ctx *ctx, const struct pgm_migrations *migrations);

/* The catalog that the migrations of the list lead to, from an empty database. PGM_INPUT with file,
 * line and PostgreSQL's own words for a statement that fails. */
enum pgm_status pgm_migrations_replay(struct pgm_ctx *ctx, const pgm_migration_list *list,
    const struct pgm_source_options *options, struct pgm_catalog **out) PGM_MUST_CHECK;

/* Looks around in the database that they lead to, before it goes. */
typedef enum pgm_status pgm_replay_look_fn(struct pgm_ctx *ctx, struct pgm_conn *conn, void *data);

/* The same; `look` is called with a session in the database. */
enum pgm_status pgm_migrations_replay_and_look(struct pgm_ctx *ctx, const pgm_migration_list *list,
    const struct pgm_source_options *options, pgm_replay_look_fn *look, void *data,
    struct pgm_catalog **out) PGM_MUST_CHECK;

/* Reads a source of that kind whole. */
enum pgm_status pgm_migrations_source_read(struct pgm_ctx *ctx, const struct pgm_source *source,
    const struct pgm_source_options *options, const struct pgm_migrations_options *how,
    struct pgm_catalog **out) PGM_MUST_CHECK;
