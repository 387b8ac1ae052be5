#include <stdlib.h>
#include <string.h>

#include "cmd/show.h"

#define LONGEST_VALUE 60

static const struct pgm_object *
object_of(const struct pgm_delta *delta)
{
    return pgm_delta_object(delta);
}

/* The table, view, function … a delta is shown under. */
static const struct pgm_object *
group_of(const struct pgm_delta *delta)
{
    const struct pgm_object *object = object_of(delta);
    while (object->parent && !(object->parent->kind->flags & PGM_KIND_DROPS_EMPTY)) {
        object = object->parent;
    }
    return object;
}

const char *
pgm_show_counts(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    if (diff->renaming) {
        pgm_str_addf(&out, "%zu to rename, ", diff->renaming->renames.n);
    }
    pgm_str_addf(&out, "%zu to add, %zu to change, %zu to drop", diff->n_added, diff->n_changed,
        diff->n_dropped);
    return pgm_str_text(&out);
}

static const char *
mark_of(const struct pgm_delta *delta)
{
    return !delta->from ? "+" : !delta->to ? "-" : "~";
}

static enum pgm_style
style_of(const struct pgm_delta *delta)
{
    return !delta->from ? PGM_STYLE_GREEN : !delta->to ? PGM_STYLE_RED : PGM_STYLE_YELLOW;
}

/* The name of an object below its group: "column id", "comment on column id". */
static const char *
name_within(struct pgm_cli *cli, const struct pgm_object *object, const struct pgm_object *group)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    pgm_str_add(&out, object->kind->name);
    if (object->name[0]) {
        pgm_str_addf(&out, " %s", object->quoted);
    } else if (object->signature) {
        pgm_str_addf(&out, " %s", object->signature);
    }
    bool deeper = object->parent && strcmp(object->parent->id, group->id) != 0 &&
                  strcmp(object->id, group->id) != 0;
    if (deeper) {
        pgm_str_addf(&out, " of %s", name_within(cli, object->parent, group));
    }
    return pgm_str_text(&out);
}

static void
show_value(struct pgm_cli *cli, const char *value)
{
    if (!value) {
        pgm_output_print(cli, "(none)");
    } else if (strlen(value) > LONGEST_VALUE || strchr(value, '\n')) {
        size_t n = strcspn(value, "\n");
        n = n > LONGEST_VALUE ? LONGEST_VALUE : n;
        while (n && ((unsigned char)value[n] & 0xc0) == 0x80) {
            n--;
        }
        pgm_output_print(cli, "%.*s ...", (int)n, value);
    } else {
        pgm_output_print(cli, "%s", value);
    }
}

static void
show_changes(struct pgm_cli *cli, const struct pgm_delta *delta)
{
    const struct pgm_attr *attrs = delta->to->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (delta->changed >> i & 1) {
            pgm_output_print(cli, "        %s: ", attrs[i].name);
            show_value(cli, delta->from->attrs[i]);
            pgm_output_print(cli, " -> ");
            show_value(cli, delta->to->attrs[i]);
            pgm_output_print(cli, "\n");
        }
    }
}

/* The first attribute that is more than a yes: a column's type, a default's expression. */
static const char *
telling_value(const struct pgm_object *object)
{
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        bool counts = object->attrs[i] && !pgm_attr_is_aside(&attrs[i]);
        if (counts && strcmp(object->attrs[i], "true") != 0) {
            return object->attrs[i];
        }
    }
    return NULL;
}

static void
show_delta(struct pgm_cli *cli, const struct pgm_delta *delta, const struct pgm_object *group)
{
    const struct pgm_object *object = object_of(delta);
    pgm_output_print(cli, "    %s%s %s%s", pgm_output_style(cli, style_of(delta)), mark_of(delta),
        name_within(cli, object, group), pgm_output_style(cli, PGM_STYLE_PLAIN));
    bool alone = !delta->from || !delta->to;
    const char *value = alone ? telling_value(object) : NULL;
    if (value) {
        pgm_output_print(cli, "  ");
        show_value(cli, value);
    }
    pgm_output_print(cli, "\n");
    if (!alone) {
        show_changes(cli, delta);
    }
}

/* "9 columns, 1 primary key": what a new object brings along, by kind. */
static const char *
contents(struct pgm_cli *cli, const struct pgm_object *object)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        size_t n = 0;
        for (size_t i = 0; i < object->children.n; i++) {
            n += object->children.at[i]->kind == *kind;
        }
        if (n && !((*kind)->flags & (PGM_KIND_COMES_ALONG | PGM_KIND_SATELLITE))) {
            size_t length = strlen((*kind)->name);
            const char *plural = n == 1 ? "" : (*kind)->name[length - 1] == 'x' ? "es" : "s";
            pgm_str_addf(&out, "%s%zu %s%s", out.len ? ", " : "", n, (*kind)->name, plural);
        }
    }
    return out.len ? pgm_arena_printf(cli->ctx->arena, "  (%s)", pgm_str_text(&out)) : "";
}

/* The differences of one table, view, function … */
struct group {
    const struct pgm_object *object;
    PGM_VEC(const struct pgm_delta *) deltas;
};

/* A group's own line, and a line for each difference in it unless the whole is new or gone. */
static void
show_group(struct pgm_cli *cli, const struct pgm_diff *diff, const struct group *group)
{
    const struct pgm_delta *own = pgm_diff_find(diff, group->object->id);
    bool whole = own && (!own->from || !own->to);
    const char *style =
        own ? pgm_output_style(cli, style_of(own)) : pgm_output_style(cli, PGM_STYLE_BOLD);
    pgm_output_print(cli, "%s%s %s%s%s\n", style, own ? mark_of(own) : " ", group->object->id,
        pgm_output_style(cli, PGM_STYLE_PLAIN), whole ? contents(cli, group->object) : "");
    if (own && own->from && own->to) {
        show_changes(cli, own);
    }
    for (size_t i = 0; i < group->deltas.n && !whole; i++) {
        if (group->deltas.at[i] != own) {
            show_delta(cli, group->deltas.at[i], group->object);
        }
    }
}

static int
compare_groups(const void *a, const void *b)
{
    const struct group *left = *(struct group *const *)a;
    const struct group *right = *(struct group *const *)b;
    int order = left->object->kind->weight - right->object->kind->weight;
    return order ? order : strcmp(left->object->id, right->object->id);
}

void
pgm_show_diff(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    struct pgm_arena *arena = cli->ctx->arena;
    pgm_show_renames(cli, diff);
    struct pgm_map by_id = PGM_MAP(arena);
    PGM_VEC(struct group *) groups = { 0 };
    for (size_t i = 0; i < diff->n_deltas; i++) {
        const struct pgm_object *object = group_of(&diff->deltas[i]);
        struct group *group = pgm_map_get_text(&by_id, object->id);
        if (!group) {
            group = pgm_new(arena, struct group);
            group->object = object;
            (void)pgm_map_put_text(&by_id, object->id, group);
            pgm_vec_push(arena, &groups, group);
        }
        pgm_vec_push(arena, &group->deltas, &diff->deltas[i]);
    }
    if (groups.n) {
        qsort(groups.at, groups.n, sizeof *groups.at, compare_groups);
    }
    for (size_t i = 0; i < groups.n; i++) {
        show_group(cli, diff, groups.at[i]);
    }
}

static void
show_delta_json(struct pgm_json *json, const struct pgm_delta *delta)
{
    const struct pgm_object *object = object_of(delta);
    pgm_json_open(json, '{');
    pgm_json_member(json, "kind", object->kind->name);
    pgm_json_member(json, "object", object->id);
    pgm_json_member(json, "action", !delta->from ? "add" : !delta->to ? "drop" : "change");
    pgm_json_key(json, "attributes");
    pgm_json_open(json, '{');
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        const char *from = delta->from ? delta->from->attrs[i] : NULL;
        const char *to = delta->to ? delta->to->attrs[i] : NULL;
        bool both = delta->from && delta->to;
        bool shown = both ? delta->changed >> i & 1 : (from || to) && !pgm_attr_is_aside(&attrs[i]);
        if (shown) {
            pgm_json_key(json, attrs[i].name);
            pgm_json_open(json, '{');
            pgm_json_member(json, "from", from);
            pgm_json_member(json, "to", to);
            pgm_json_close(json, '}');
        }
    }
    pgm_json_close(json, '}');
    pgm_json_close(json, '}');
}

static void
show_not_compared(struct pgm_json *json, const struct pgm_diff *diff)
{
    pgm_json_key(json, "not_compared");
    pgm_json_open(json, '[');
    const struct pgm_catalog *const sides[] = { diff->from, diff->to };
    for (size_t side = 0; side < 2; side++) {
        for (size_t i = 0; i < sides[side]->unmodelled.n; i++) {
            pgm_json_text(json, sides[side]->unmodelled.at[i].what);
        }
    }
    pgm_json_close(json, ']');
}

void
pgm_show_diff_json(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    struct pgm_json *json = pgm_output_json(cli);
    const struct pgm_catalog *const sides[] = { diff->before, diff->to };
    for (size_t side = 0; side < 2; side++) {
        pgm_json_key(json, side ? "to" : "from");
        pgm_json_open(json, '{');
        pgm_json_member(json, "origin", sides[side]->origin);
        pgm_json_member(json, "digest", sides[side]->digest);
        pgm_json_member_int(json, "server_version", sides[side]->server_version);
        pgm_json_close(json, '}');
    }
    pgm_json_member_bool(json, "equal", pgm_diff_is_empty(diff));
    pgm_json_member_int(json, "added", (int64_t)diff->n_added);
    pgm_json_member_int(json, "changed", (int64_t)diff->n_changed);
    pgm_json_member_int(json, "dropped", (int64_t)diff->n_dropped);
    pgm_json_key(json, "differences");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < diff->n_deltas; i++) {
        show_delta_json(json, &diff->deltas[i]);
    }
    pgm_json_close(json, ']');
    pgm_show_renames_json(cli, diff);
    show_not_compared(json, diff);
}
