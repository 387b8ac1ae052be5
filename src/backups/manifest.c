/* The manifest of a backup: JSON, with a sum over itself. Its keys are not kinds. */
#include <jansson.h>
#include <string.h>

#include "backups/backup.h"
#include "base/digest.h"
#include "base/json.h"

#define FORMAT 1

static void
write_table(struct pgm_json *json, const struct pgm_backup_table *table)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "oid", table->oid);
    pgm_json_member(json, "schema", table->schema);
    pgm_json_member(json, "name", table->name);
    pgm_json_member(json, "sql", table->sql);
    pgm_json_member_bool(json, "is_partitioned", table->is_partitioned);
    pgm_json_member_int(json, "rows", table->rows);
    pgm_json_member(json, "digest", table->digest);
    pgm_json_key(json, "parents");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < table->parents.n; i++) {
        pgm_json_text(json, table->parents.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "columns");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < table->columns.n; i++) {
        const struct pgm_backup_column *column = &table->columns.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", column->name);
        pgm_json_member(json, "type", column->type);
        pgm_json_member(json, "collation", column->collation);
        pgm_json_member(json, "generated", column->generated);
        pgm_json_member_bool(json, "not_null", column->is_not_null);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "sequences");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < table->sequences.n; i++) {
        const struct pgm_backup_sequence *sequence = &table->sequences.at[i];
        pgm_json_open(json, '{');
        pgm_json_member(json, "sql", sequence->sql);
        pgm_json_member(json, "last", sequence->last);
        pgm_json_member_bool(json, "is_called", sequence->is_called);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    pgm_json_close(json, '}');
}

/* Everything but the sum; the bracket stays open. */
static void
write_body(struct pgm_json *json, const struct pgm_backup *backup)
{
    pgm_json_open(json, '{');
    pgm_json_member_int(json, "pgmend_backup", FORMAT);
    pgm_json_member(json, "id", backup->id);
    pgm_json_member_int(json, "made", backup->database.now);
    pgm_json_member(json, "by", backup->by);
    pgm_json_member(json, "purpose", backup->purpose);
    pgm_json_member(json, "client", backup->client);
    pgm_json_key(json, "database");
    pgm_json_open(json, '{');
    pgm_json_member(json, "system", backup->database.system);
    pgm_json_member(json, "oid", backup->database.oid);
    pgm_json_member(json, "name", backup->database.name);
    pgm_json_member_int(json, "server_version", backup->server_version);
    pgm_json_close(json, '}');
    pgm_json_key(json, "files");
    pgm_json_open(json, '{');
    pgm_json_member(json, PGM_BACKUP_DUMP, backup->dump_sum);
    pgm_json_member(json, PGM_BACKUP_SCHEMA, backup->schema_sum);
    pgm_json_close(json, '}');
    pgm_json_member_int(json, "bytes", backup->dump_size);
    pgm_json_key(json, "tables");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < backup->tables.n; i++) {
        write_table(json, &backup->tables.at[i]);
    }
    pgm_json_close(json, ']');
}

static const char *
sum_of(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    write_body(&json, backup);
    return pgm_digest_of(ctx->arena, pgm_str_text(&out), out.len);
}

const char *
pgm_backup_manifest_write(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out, .pretty = true };
    write_body(&json, backup);
    pgm_json_member(&json, "sum", sum_of(ctx, backup));
    pgm_json_close(&json, '}');
    pgm_str_add_char(&out, '\n');
    return pgm_str_text(&out);
}

static void
free_json(void *json)
{
    json_decref(json);
}

static const char *
text_of(const json_t *json, const char *key)
{
    return json_string_value(json_object_get(json, key));
}

static int64_t
int_of(const json_t *json, const char *key)
{
    return json_integer_value(json_object_get(json, key));
}

static const char *
word_of(const json_t *json, const char *key)
{
    const char *text = text_of(json, key);
    return text ? text : "";
}

static void
read_table(struct pgm_ctx *ctx, const json_t *json, struct pgm_backup_table *out)
{
    const json_t *parents = json_object_get(json, "parents");
    const json_t *columns = json_object_get(json, "columns");
    const json_t *sequences = json_object_get(json, "sequences");
    *out = (struct pgm_backup_table){
        .oid = word_of(json, "oid"),
        .schema = word_of(json, "schema"),
        .name = word_of(json, "name"),
        .sql = word_of(json, "sql"),
        .is_partitioned = json_is_true(json_object_get(json, "is_partitioned")),
        .rows = int_of(json, "rows"),
        .digest = text_of(json, "digest"),
    };
    for (size_t i = 0; i < json_array_size(parents); i++) {
        const char *parent = json_string_value(json_array_get(parents, i));
        pgm_vec_push(ctx->arena, &out->parents, parent ? parent : "");
    }
    for (size_t i = 0; i < json_array_size(columns); i++) {
        const json_t *at = json_array_get(columns, i);
        struct pgm_backup_column column = {
            .name = word_of(at, "name"),
            .type = word_of(at, "type"),
            .collation = text_of(at, "collation"),
            .generated = text_of(at, "generated"),
            .is_not_null = json_is_true(json_object_get(at, "not_null")),
        };
        pgm_vec_push(ctx->arena, &out->columns, column);
    }
    for (size_t i = 0; i < json_array_size(sequences); i++) {
        const json_t *at = json_array_get(sequences, i);
        struct pgm_backup_sequence sequence = {
            .sql = word_of(at, "sql"),
            .last = word_of(at, "last"),
            .is_called = json_is_true(json_object_get(at, "is_called")),
        };
        pgm_vec_push(ctx->arena, &out->sequences, sequence);
    }
}

static void
read_body(struct pgm_ctx *ctx, const json_t *json, struct pgm_backup *out)
{
    const json_t *database = json_object_get(json, "database");
    const json_t *files = json_object_get(json, "files");
    const json_t *tables = json_object_get(json, "tables");
    *out = (struct pgm_backup){
        .id = word_of(json, "id"),
        .directory = out->directory,
        .database = {
            .system = text_of(database, "system"),
            .oid = text_of(database, "oid"),
            .name = text_of(database, "name"),
            .now = int_of(json, "made"),
        },
        .server_version = (int)int_of(database, "server_version"),
        .purpose = text_of(json, "purpose"),
        .by = text_of(json, "by"),
        .client = text_of(json, "client"),
        .dump_sum = text_of(files, PGM_BACKUP_DUMP),
        .schema_sum = text_of(files, PGM_BACKUP_SCHEMA),
        .dump_size = int_of(json, "bytes"),
    };
    for (size_t i = 0; i < json_array_size(tables); i++) {
        struct pgm_backup_table table;
        read_table(ctx, json_array_get(tables, i), &table);
        pgm_vec_push(ctx->arena, &out->tables, table);
    }
}

/* When the backup was verified, if that was this manifest. */
static int64_t
read_verified(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    const char *path = pgm_file_join(ctx->arena, backup->directory, PGM_BACKUP_VERIFIED);
    json_t *json =
        pgm_file_exists(path) ? json_load_file(path, JSON_REJECT_DUPLICATES, NULL) : NULL;
    bool is_this = json && pgm_str_same(text_of(json, "manifest"), sum_of(ctx, backup));
    int64_t when = is_this ? int_of(json, "verified") : 0;
    json_decref(json);
    return when;
}

enum pgm_status
pgm_backup_read(struct pgm_ctx *ctx, const char *directory, struct pgm_backup *out)
{
    struct pgm_text text;
    const char *path = pgm_file_join(ctx->arena, directory, PGM_BACKUP_MANIFEST);
    PGM_TRY(pgm_wrap(ctx, pgm_file_read(ctx, path, &text), "%s is no backup", directory));
    json_t *json = json_loadb(text.at, text.size, JSON_REJECT_DUPLICATES, NULL);
    if (!json) {
        return pgm_fail(
            ctx, PGM_INPUT, "%s is no backup: %s is not JSON", directory, PGM_BACKUP_MANIFEST);
    }
    pgm_arena_defer(ctx->arena, free_json, json);
    if (int_of(json, "pgmend_backup") != FORMAT) {
        return pgm_fail(ctx, PGM_INPUT, "%s has no \"pgmend_backup\": 1", path);
    }
    *out = (struct pgm_backup){ .directory = pgm_arena_copy(ctx->arena, directory) };
    read_body(ctx, json, out);
    if (!pgm_str_same(text_of(json, "sum"), sum_of(ctx, out))) {
        (void)pgm_fail(ctx, PGM_INPUT, "%s was changed since it was written", path);
        return pgm_hint(ctx, "nothing of this backup can be relied on: use another");
    }
    out->verified = read_verified(ctx, out);
    return PGM_OK;
}

const char *
pgm_backup_manifest_sum(struct pgm_ctx *ctx, const struct pgm_backup *backup)
{
    return sum_of(ctx, backup);
}
