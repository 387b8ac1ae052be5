/* The order of columns, told apart from differences. */
#include "cmd/show.h"
#include "diff/reorder.h"

const struct pgm_option pgm_options_order[] = {
    {
        .name = "column-order",
        .form = { .type = PGM_VALUE_FLAG },
        .text = "Another order of a table's columns counts as a difference, too.",
    },
    { 0 },
};

static const char *
list_of(struct pgm_cli *cli, const char *const *names)
{
    struct pgm_str out = PGM_STR(cli->ctx->arena);
    for (size_t i = 0; names[i]; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", names[i]);
    }
    return pgm_str_text(&out);
}

static void
show_names(struct pgm_json *json, const char *key, const char *const *names)
{
    pgm_json_key(json, key);
    pgm_json_open(json, '[');
    for (size_t i = 0; names[i]; i++) {
        pgm_json_text(json, names[i]);
    }
    pgm_json_close(json, ']');
}

static void
show_json(struct pgm_cli *cli, const pgm_reorders *list)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "column_order");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < list->n; i++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "object", list->at[i].object->id);
        show_names(json, "from", list->at[i].from);
        show_names(json, "to", list->at[i].to);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

bool
pgm_show_reorders(struct pgm_cli *cli, const struct pgm_diff *diff)
{
    pgm_reorders list = { 0 };
    pgm_diff_list_reorders(cli->ctx, diff, &list);
    bool counts = list.n && pgm_cli_flag(cli, "column-order");
    if (cli->output.is_json) {
        show_json(cli, &list);
        return counts;
    }
    for (size_t i = 0; i < list.n; i++) {
        pgm_output_note(cli, "%s has its columns in another order%s: %s -> %s",
            list.at[i].object->id, counts ? "" : ", which is no difference",
            list_of(cli, list.at[i].from), list_of(cli, list.at[i].to));
    }
    return counts;
}
