/* A catalog <-> a file.
 *
 * A snapshot is text, one object a line in the order of their ids, so that a git diff of two
 * snapshots reads as a diff of the schemas:
 *
 *     pgmend snapshot 1 server 150018
 *     {"kind":"column","in":"table
 * public.orders","name":"id","type":"integer","not_null":"true","~position":"0001"}
 *     ...
 *     digest 3f... sum 81...
 *
 * Each line is JSON: kind, parent's id, name (and signature), then the attributes that are not null
 * ("~" marks those that are no part of the content), then "needs" with the ids depended on (a
 * leading "~": is dropped along with it; "?": only that, no order). The last line holds two
 * SHA-256: of the content, and of the file's bytes before the word "sum". */
#pragma once

#include "model/catalog.h"

/* The catalog as text; deterministic. */
const char *pgm_snapshot_write(struct pgm_ctx *ctx, const struct pgm_catalog *catalog);

/* Reads a snapshot; `file` names it in messages. PGM_INPUT with file and line for anything that is
 * not one, or was cut or changed. */
enum pgm_status pgm_snapshot_read(struct pgm_ctx *ctx, const char *file, const char *text,
    size_t size, struct pgm_catalog **out) PGM_MUST_CHECK;

/* Does the text begin as a snapshot does? */
bool pgm_snapshot_is(const char *text);

/* The catalog of an empty database of that server version: the schema public and its comment. */
enum pgm_status pgm_snapshot_empty(
    struct pgm_ctx *ctx, int server_version, struct pgm_catalog **out) PGM_MUST_CHECK;
