/* Where an object is: in what is declared, in the live database, in what was recorded last. The
 * names of sources are not kinds. */
#include <string.h>

#include "cmd/explain.h"
#include "cmd/sources.h"
#include "journals/pgmend.h"

const struct pgm_option pgm_options_views[] = {
    {
        .name = "object",
        .repeats = true,
        .form = { .type = PGM_VALUE_TEXT },
        .value = "NAME",
        .text = "Say who has what bears this name: users, public.users, users.email.",
    },
    { 0 },
};

enum source { DECLARED, LIVE, RECORDED, N_SOURCES };

static const char *const source_names[] = { "declared", "live", "recorded" };

struct view {
    const struct pgm_catalog *catalog; /* NULL: could not be read … */
    const char *why;                   /* … because of that */
};

/* What could not be read is told, not a failure. */
static void
take(struct pgm_cli *cli, enum pgm_status status, const struct pgm_catalog *catalog,
    struct view *out)
{
    *out = (struct view){ .catalog = status == PGM_OK ? catalog : NULL };
    if (status != PGM_OK) {
        out->why = cli->ctx->error.message;
        pgm_error_clear(cli->ctx);
    }
}

/* The newest schema that a run or a migration has left in the journal. */
static const char newest_sql[] =
    "SELECT digest FROM (SELECT before, begun FROM pgmend.run WHERE before IS NOT NULL"
    " UNION ALL SELECT reached, ended FROM pgmend.migration WHERE reached IS NOT NULL)"
    " s (digest, at) ORDER BY at DESC NULLS LAST LIMIT 1";

static enum pgm_status
read_recorded(struct pgm_cli *cli, const struct pgm_target *target, struct pgm_catalog **out)
{
    struct pgm_conn *conn = NULL;
    struct pgm_rows rows = { 0 };
    int version = 0;
    if (!target->conninfo) {
        return pgm_fail(cli->ctx, PGM_FAILED, "there is no database");
    }
    PGM_TRY(pgm_conn_open(cli->ctx, target->conninfo, &conn));
    PGM_TRY(pgm_journal_version(cli->ctx, conn, &version));
    if (version >= PGM_JOURNAL_FORMAT) {
        PGM_TRY(pgm_conn_query(cli->ctx, conn, newest_sql, 0, NULL, &rows));
    }
    if (!rows.n_rows) {
        return pgm_fail(cli->ctx, PGM_FAILED, "the journal has no schema");
    }
    PGM_TRY(pgm_journal_kept(cli->ctx, conn, pgm_rows_value(&rows, 0, 0), out));
    pgm_conn_close(cli->ctx, conn);
    return PGM_OK;
}

static void
read_views(struct pgm_cli *cli, struct view views[N_SOURCES])
{
    struct pgm_catalog *live = NULL, *declared = NULL, *recorded = NULL;
    struct pgm_target target = { 0 };
    struct pgm_source wanted = { 0 };
    enum pgm_status status = pgm_target_find(cli, &target);
    struct pgm_source source = { .kind = PGM_SOURCE_LIVE, .conninfo = target.conninfo };
    status = status == PGM_OK ? pgm_cli_read(cli, &source, NULL, &live) : status;
    take(cli, status, live, &views[LIVE]);
    status = pgm_cli_declared(cli, &wanted);
    status = status == PGM_OK ? pgm_cli_read(cli, &wanted, live, &declared) : status;
    take(cli, status, declared, &views[DECLARED]);
    status = read_recorded(cli, &target, &recorded);
    take(cli, status, recorded, &views[RECORDED]);
}

/* Its path, or the end of it. */
static bool
is_named(const struct pgm_object *object, const char *name)
{
    size_t n = strlen(object->path), m = strlen(name);
    if (!*object->name || m > n || strcmp(object->path + n - m, name) != 0) {
        return pgm_str_same(object->name, name) || strcmp(object->id, name) == 0;
    }
    return m == n || object->path[n - m - 1] == '.';
}

static void
find_all(struct pgm_arena *arena, const struct pgm_catalog *catalog, const char *name,
    pgm_object_list *out)
{
    for (size_t i = 0; catalog && i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        bool is_part = object->parent && is_named(object->parent, name); /* of what is found */
        if (!is_part && is_named(object, name)) {
            pgm_vec_push(arena, out, object);
        }
    }
}

/* The same object elsewhere, or NULL. */
static const struct pgm_object *
counterpart(const struct pgm_object *object, const struct view *other)
{
    return other->catalog ? pgm_catalog_find(other->catalog, object->id) : NULL;
}

static void
show_found(struct pgm_cli *cli, const struct view views[N_SOURCES], enum source source,
    const pgm_object_list *found)
{
    const char *name = source_names[source];
    if (!views[source].catalog) {
        pgm_output_print(cli, "  %-9s not known: %s\n", name, views[source].why);
        return;
    }
    if (!found->n) {
        pgm_output_print(cli, "  %-9s not there\n", name);
    }
    for (size_t i = 0; i < found->n; i++) {
        const struct pgm_object *declared =
            source == LIVE ? counterpart(found->at[i], &views[DECLARED]) : NULL;
        bool differs = declared && declared->hash != found->at[i]->hash;
        pgm_output_print(cli, "  %-9s %s%s\n", i ? "" : name, found->at[i]->id,
            differs ? ", other than declared" : "");
    }
}

static void
show_found_json(struct pgm_cli *cli, const struct view views[N_SOURCES], enum source source,
    const pgm_object_list *found)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, source_names[source]);
    if (!views[source].catalog) {
        pgm_json_text(json, NULL);
        return;
    }
    pgm_json_open(json, '[');
    for (size_t i = 0; i < found->n; i++) {
        pgm_json_text(json, found->at[i]->id);
    }
    pgm_json_close(json, ']');
}

/* What follows from where it is. */
static const char *
verdict(const struct view views[N_SOURCES], const pgm_object_list found[N_SOURCES])
{
    if (!views[DECLARED].catalog || !views[LIVE].catalog) {
        return NULL;
    }
    bool is_declared = found[DECLARED].n, is_live = found[LIVE].n;
    if (is_declared && !is_live && found[RECORDED].n) {
        return "it was there when the journal was written, and went by other ways: 'pgmend plan' "
               "makes "
               "it again";
    }
    return is_declared && !is_live ? "declared and not in the database: 'pgmend plan' makes it"
           : is_live && !is_declared
               ? "in the database and not declared: declare it ('pgmend dump'), or drop it"
           : !is_live
               ? "nobody has it: it has to be declared first, or its name is written otherwise"
               : NULL;
}

static void
show_object(struct pgm_cli *cli, const struct view views[N_SOURCES], const char *name)
{
    pgm_object_list found[N_SOURCES] = { 0 };
    struct pgm_json *json = cli->output.is_json ? pgm_output_json(cli) : NULL;
    if (json) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", name);
    }
    pgm_output_print(cli, "\n%s%s%s\n", pgm_output_style(cli, PGM_STYLE_BOLD), name,
        pgm_output_style(cli, PGM_STYLE_PLAIN));
    for (enum source source = 0; source < N_SOURCES; source++) {
        find_all(cli->ctx->arena, views[source].catalog, name, &found[source]);
        (json ? show_found_json : show_found)(cli, views, source, &found[source]);
    }
    const char *said = verdict(views, found);
    if (json) {
        pgm_json_member(json, "verdict", said);
        pgm_json_close(json, '}');
    } else if (said) {
        pgm_output_print(cli, "  %s\n", said);
    }
}

enum pgm_status
pgm_explain_objects(struct pgm_cli *cli, const pgm_strings *names)
{
    struct view views[N_SOURCES];
    read_views(cli, views);
    if (cli->output.is_json) {
        pgm_json_key(pgm_output_json(cli), "objects");
        pgm_json_open(pgm_output_json(cli), '[');
    }
    for (size_t i = 0; i < names->n; i++) {
        show_object(cli, views, names->at[i]);
    }
    if (cli->output.is_json) {
        pgm_json_close(pgm_output_json(cli), ']');
    }
    return PGM_OK;
}
