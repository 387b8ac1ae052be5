#include "apply/approval.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/digest.h"
#include "base/json.h"

#define FORMAT 1

static const char database_sql[] =
    "SELECT oid, datname, floor(extract(epoch FROM clock_timestamp()))::bigint FROM pg_database"
    " WHERE datname = current_database()";

enum pgm_status
pgm_identity_read(struct pgm_ctx *ctx, struct pgm_conn *conn, struct pgm_identity *out)
{
    struct pgm_rows rows;
    PGM_TRY(pgm_conn_query(ctx, conn, database_sql, 0, NULL, &rows));
    *out = (struct pgm_identity){
        .oid = pgm_arena_copy(ctx->arena, pgm_rows_value(&rows, 0, 0)),
        .name = pgm_arena_copy(ctx->arena, pgm_rows_value(&rows, 0, 1)),
        .now = strtoll(pgm_rows_value(&rows, 0, 2), NULL, 10),
    };
    enum pgm_status status = pgm_conn_query(
        ctx, conn, "SELECT system_identifier FROM pg_control_system()", 0, NULL, &rows);
    if (status == PGM_OK) {
        out->system = pgm_arena_copy(ctx->arena, pgm_rows_value(&rows, 0, 0));
    } else if (status == PGM_SQL) {
        pgm_error_clear(ctx); /* some platforms keep it to themselves */
        status = PGM_OK;
    }
    return status;
}

void
pgm_approval_make(struct pgm_ctx *ctx, const struct pgm_plan_file *plan,
    const struct pgm_identity *database, int64_t milliseconds, struct pgm_approval *out)
{
    *out = (struct pgm_approval){
        .plan = pgm_plan_file_digest(ctx, plan),
        .destroys = plan->destroys,
        .database = *database,
        .expires = database->now + milliseconds / 1000,
    };
}

/* Everything but the sum; the bracket stays open. */
static void
write_body(struct pgm_json *json, const struct pgm_approval *approval)
{
    pgm_json_open(json, '{');
    pgm_json_member_int(json, "pgmend_approval", FORMAT);
    pgm_json_member(json, "plan", approval->plan);
    pgm_json_key(json, "destroys");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < approval->destroys.n; i++) {
        pgm_json_text(json, approval->destroys.at[i]);
    }
    pgm_json_close(json, ']');
    pgm_json_key(json, "database");
    pgm_json_open(json, '{');
    pgm_json_member(json, "system", approval->database.system);
    pgm_json_member(json, "oid", approval->database.oid);
    pgm_json_member(json, "name", approval->database.name);
    pgm_json_close(json, '}');
    pgm_json_member_int(json, "made", approval->database.now);
    pgm_json_member_int(json, "expires", approval->expires);
}

static const char *
sum_of(struct pgm_ctx *ctx, const struct pgm_approval *approval)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out };
    write_body(&json, approval);
    return pgm_digest_of(ctx->arena, pgm_str_text(&out), out.len);
}

const char *
pgm_approval_write(struct pgm_ctx *ctx, const struct pgm_approval *approval)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    struct pgm_json json = { .out = &out, .pretty = true };
    write_body(&json, approval);
    pgm_json_member(&json, "sum", sum_of(ctx, approval));
    pgm_json_close(&json, '}');
    pgm_str_add_char(&out, '\n');
    return pgm_str_text(&out);
}

static enum pgm_status
refuse(struct pgm_ctx *ctx, const char *path, const char *why)
{
    (void)pgm_fail(ctx, PGM_BLOCKED, "the approval %s does not hold: %s", path, why);
    return pgm_hint(ctx, "look at the plan, and make another with \"pgmend approve PLAN\"");
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

enum pgm_status
pgm_approval_read(
    struct pgm_ctx *ctx, const char *path, const char *text, size_t size, struct pgm_approval *out)
{
    json_t *json = json_loadb(text, size, JSON_REJECT_DUPLICATES, NULL);
    if (!json) {
        return refuse(ctx, path, "it is not JSON");
    }
    pgm_arena_defer(ctx->arena, free_json, json);
    if (json_integer_value(json_object_get(json, "pgmend_approval")) != FORMAT) {
        return refuse(ctx, path, "it has no \"pgmend_approval\": 1");
    }
    const json_t *database = json_object_get(json, "database");
    const json_t *destroys = json_object_get(json, "destroys");
    *out = (struct pgm_approval){
        .plan = text_of(json, "plan"),
        .database = {
            .system = text_of(database, "system"),
            .oid = text_of(database, "oid"),
            .name = text_of(database, "name"),
            .now = json_integer_value(json_object_get(json, "made")),
        },
        .expires = json_integer_value(json_object_get(json, "expires")),
    };
    for (size_t i = 0; i < json_array_size(destroys); i++) {
        const char *id = json_string_value(json_array_get(destroys, i));
        pgm_vec_push(ctx->arena, &out->destroys, id ? id : "");
    }
    if (!pgm_str_same(text_of(json, "sum"), sum_of(ctx, out))) {
        return refuse(ctx, path, "it was changed since it was made");
    }
    return PGM_OK;
}

const char *
pgm_moment_text(struct pgm_arena *arena, int64_t seconds)
{
    time_t moment = (time_t)seconds;
    struct tm parts;
    char text[64] = "";
    if (gmtime_r(&moment, &parts)) {
        (void)strftime(text, sizeof text, "%Y-%m-%d %H:%M UTC", &parts);
    }
    return pgm_arena_copy(arena, text);
}

enum pgm_status
pgm_approval_check(struct pgm_ctx *ctx, const char *path, const struct pgm_approval *approval,
    const struct pgm_plan_file *plan, const struct pgm_identity *database)
{
    const struct pgm_identity *meant = &approval->database;
    if (!pgm_str_same(approval->plan, pgm_plan_file_digest(ctx, plan))) {
        return refuse(ctx, path, "it is for another plan");
    }
    if (!pgm_str_same(meant->system, database->system) ||
        !pgm_str_same(meant->oid, database->oid) || !pgm_str_same(meant->name, database->name)) {
        const char *name = meant->name ? meant->name : "another";
        return refuse(ctx, path,
            pgm_arena_printf(ctx->arena, "it is for another database, the %s of system %s", name,
                meant->system ? meant->system : "unknown"));
    }
    if (database->now >= approval->expires) {
        return refuse(ctx, path,
            pgm_arena_printf(ctx->arena, "it has expired at %s, and now it is %s",
                pgm_moment_text(ctx->arena, approval->expires),
                pgm_moment_text(ctx->arena, database->now)));
    }
    return PGM_OK;
}
