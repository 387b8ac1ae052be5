#include "cmd/down_way.h"

#include <string.h>

#include "apply/losses.h"
#include "apply/prove.h"
#include "apply/trash.h"
#include "catalog/introspect.h"
#include "cmd/renames.h"
#include "cmd/sources.h"
#include "journals/pgmend.h"
#include "kinds/kind.h"
#include "migrate/prove.h"
#include "pg/quote.h"

static const struct pgm_diff_options options = { .privileges = PGM_PRIVILEGES_ALL };

/* ---- what is lost */

static enum pgm_status
weigh(struct pgm_cli *cli, struct pgm_migrating *migrating, struct pgm_way *way)
{
    PGM_TRY(pgm_losses_count(cli->ctx, migrating->target.conninfo, way->plan));
    pgm_plan_file_make(cli->ctx, way->plan, &way->file);
    const struct pgm_diff *diff = way->plan->diff;
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_delta *delta = &diff->deltas[i];
        const struct pgm_object *parent = delta->to ? delta->to->parent : NULL;
        const struct pgm_delta *above = parent ? pgm_diff_find(diff, parent->id) : NULL;
        bool is_part = above && !above->from;
        if (delta->to && !delta->from && !is_part && delta->to->kind->discard) {
            pgm_vec_push(cli->ctx->arena, &way->empty, delta->to->id);
        }
    }
    return PGM_OK;
}

const char *
pgm_way_loss(struct pgm_cli *cli, const struct pgm_way *way, const char *id)
{
    for (size_t i = 0; i < way->plan->steps.n; i++) {
        const struct pgm_step *step = &way->plan->steps.at[i];
        if (step->lost_what && strcmp(step->object_id, id) == 0) {
            return pgm_arena_printf(cli->ctx->arena, "%lld %s%s", (long long)step->lost,
                step->lost_what, step->lost == 1 ? "" : "s");
        }
    }
    return NULL;
}

void
pgm_way_tables(struct pgm_cli *cli, const struct pgm_way *way, pgm_strings *out)
{
    for (size_t i = 0; i < way->file.destroys.n; i++) {
        const struct pgm_object *object = pgm_catalog_find(way->live, way->file.destroys.at[i]);
        while (object && !(object->kind->namespaces & PGM_NAMESPACE_RELATION)) {
            object = object->parent;
        }
        if (object && object->parent && object->kind->discard) {
            struct pgm_str sql = PGM_STR(cli->ctx->arena);
            pgm_quote_qualified(&sql, object->parent->name, object->name);
            pgm_vec_push(cli->ctx->arena, out, pgm_str_text(&sql));
        }
    }
}

/* ---- down.sql */

/* What it does is seen on a copy; the plan only tells what that means. */
static enum pgm_status
try_script(struct pgm_cli *cli, struct pgm_migrating *migrating, struct pgm_way *way)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_migration back = *way->standing->migration;
    struct pgm_migration *list[] = { &back };
    struct pgm_migrate_proof proof = {
        .live = way->live,
        .scope = &pgm_migrating_scope,
        .search_path = pgm_cli_text(cli, "search-path"),
    };
    struct pgm_diff *diff = NULL;
    way->script = &way->standing->migration->down;
    PGM_TRY(pgm_script_read(ctx, way->script));
    back.up = *way->script;
    PGM_TRY(pgm_migrate_prove(ctx, 1, list, &proof));
    diff = pgm_diff_make(ctx, way->live, proof.expected[0], &options);
    PGM_TRY(pgm_plan_make_for(ctx, diff, NULL, &way->plan));
    if (way->wanted) {
        way->n_unlike = pgm_diff_make(ctx, proof.expected[0], way->wanted, &options)->n_deltas;
    }
    return weigh(cli, migrating, way);
}

/* ---- computed */

/* What was renamed is asked about: a name that goes and one that comes lose what is in it. */
static enum pgm_status
make_diff(struct pgm_cli *cli, const struct pgm_way *way, struct pgm_diff **out)
{
    struct pgm_source none;
    struct pgm_said said = { 0 };
    bool again = true;
    PGM_TRY(pgm_source_parse(cli->ctx, "empty", &none));
    PGM_TRY(pgm_cli_said(cli, &none, &said));
    while (again) {
        PGM_TRY(pgm_cli_diff(cli, way->live, way->wanted, &said, &options, out));
        PGM_TRY(pgm_cli_decide(cli, *out, &said, &again));
    }
    return PGM_OK;
}

static enum pgm_status
compute(struct pgm_cli *cli, struct pgm_migrating *migrating, struct pgm_way *way)
{
    struct pgm_ctx *ctx = cli->ctx;
    struct pgm_diff *diff = NULL;
    struct pgm_trash *trash = NULL;
    struct pgm_proof proof = { 0 };
    PGM_TRY(make_diff(cli, way, &diff));
    PGM_TRY(pgm_trash_look(ctx, migrating->conn, &trash));
    struct pgm_plan_options how = { .trash = trash };
    PGM_TRY(pgm_plan_make_for(ctx, diff, &how, &way->plan));
    if (way->plan->steps.n) {
        PGM_TRY(pgm_prove(ctx, way->plan, &proof));
    }
    const char *text = pgm_plan_sql(ctx, way->plan);
    way->is_computed = true;
    way->script = pgm_new(ctx->arena, struct pgm_script);
    *way->script = (struct pgm_script){
        .text = text, .size = strlen(text), .timeout = -1, .lock_timeout = -1, .is_empty = true
    };
    return weigh(cli, migrating, way);
}

static enum pgm_status
refuse(struct pgm_cli *cli, const struct pgm_standing *standing)
{
    (void)pgm_fail(cli->ctx, PGM_BLOCKED,
        "there is no way back from %s: it has no down.sql, and the schema before it is not in the "
        "journal",
        standing->name);
    return pgm_hint(
        cli->ctx, "write a down.sql beside its up.sql, or a new migration that does the opposite");
}

enum pgm_status
pgm_way_find(struct pgm_cli *cli, struct pgm_migrating *migrating, struct pgm_standing *standing,
    struct pgm_way *out)
{
    struct pgm_ctx *ctx = cli->ctx;
    const struct pgm_journal_entry *entry = standing->entry;
    const struct pgm_migration *migration = standing->migration;
    bool has_script = migration && migration->down.path;
    *out = (struct pgm_way){ .standing = standing };
    if (!has_script && !entry->before) {
        return refuse(cli, standing);
    }
    PGM_TRY(pgm_introspect(ctx, migrating->conn, pgm_conn_describe(ctx, migrating->conn),
        &pgm_migrating_scope, &out->live));
    if (entry->before) {
        struct pgm_catalog *before = NULL;
        PGM_TRY(pgm_journal_kept(ctx, migrating->conn, entry->before, &before));
        out->wanted = before;
    }
    return pgm_wrap(ctx,
        has_script ? try_script(cli, migrating, out) : compute(cli, migrating, out),
        "the way back from %s", standing->name);
}
