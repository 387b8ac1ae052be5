/* Declared SQL -> a scratch database: runs the statements of files in any order that works.
 *
 * Statements run in the order of the files (byte order of their paths), each as if in its own
 * transaction, as psql would. One that fails for want of something that a later one may create is
 * put off and tried again after the others, under the search_path, role and other settings that
 * were in force where it stands, until a whole round makes no progress. Settings last to the end of
 * their file; SET LOCAL to the next COMMIT. BEGIN and COMMIT themselves are passed over, as they
 * mean nothing for a declared schema. Function bodies are not checked while loading
 * (check_function_bodies = off): they may name what comes later. A role that a statement names and
 * the server lacks is created (names only) and the statement run again; so is one that CREATE ROLE
 * names, without its attributes, since roles are shared by all commands. Memberships, what else
 * concerns roles, and what concerns the database itself are passed over with a warning; where they
 * are managed, roles and settings are handed out (roles.h).
 *
 * The SQL runs as superuser, because declared schemas create extensions, on a server that runs as
 * the user (or, started by root, as "postgres"). Statements that reach out of the database are
 * refused by their class: ALTER SYSTEM, databases, tablespaces, COPY with files or programs,
 * subscriptions that connect. What functions called by the SQL do is not looked at: load only what
 * you would run. */
#pragma once

#include "base/file.h"
#include "catalog/roles.h"
#include "pg/conn.h"
#include "pg/server.h"

/* Every .sql file of `paths` (files, or directories searched whole; "-" is standard input), in the
 * order they are loaded. PGM_INPUT when a path does not exist or a directory holds none. */
enum pgm_status pgm_load_list(
    struct pgm_ctx *ctx, const pgm_strings *paths, pgm_strings *files) PGM_MUST_CHECK;

/* Loads the files into the database behind `conn`, on `server` (NULL for one that is not ours: then
 * no role is created). A statement that cannot be run is PGM_INPUT with file, line, column, the
 * statement's text and PostgreSQL's own message and hint (of several, the first in file order whose
 * failure is not the consequence of another's). `search_path` is the path the user's SQL starts
 * under, as SET takes it; NULL = "public". What is about roles is not run but put into `roles`, as
 * far as that wants it; NULL: passed over. Afterwards the session is as pgm_conn_open() made it. A
 * statement may take a minute. */
enum pgm_status pgm_load_files(struct pgm_ctx *ctx, struct pgm_server *server,
    struct pgm_conn *conn, const pgm_strings *files, const char *search_path,
    struct pgm_declared_roles *roles) PGM_MUST_CHECK;
