/* The tables as JSON: what editors, completions, documentation tools and dev/check read.
 * Its members are not kinds. */
#include "cmd/help.h"
#include "cmd/version.h"

static void
add_choices(struct pgm_arena *arena, struct pgm_json *json, const struct pgm_value_form *form)
{
    pgm_json_member(json, "type", pgm_value_type_name(form->type));
    if (form->type == PGM_VALUE_CHOICE) {
        pgm_json_key(json, "choices");
        pgm_json_open(json, '[');
        for (const char *const *word = pgm_value_choices(arena, form->accepts); *word; word++) {
            pgm_json_text(json, *word);
        }
        pgm_json_close(json, ']');
    } else if (form->accepts) {
        pgm_json_member(json, "range", form->accepts);
    }
}

static void
add_option(struct pgm_arena *arena, struct pgm_json *json, const struct pgm_option *option)
{
    pgm_json_open(json, '{');
    pgm_json_member(json, "name", option->name);
    pgm_json_member(
        json, "short", option->letter ? pgm_arena_printf(arena, "%c", option->letter) : NULL);
    add_choices(arena, json, &option->form);
    pgm_json_member(json, "value", option->value);
    pgm_json_member(json, "default", option->fallback);
    pgm_json_member_bool(json, "repeats", option->repeats);
    pgm_json_member(json, "key", option->key);
    pgm_json_member(json, "environment", option->environment);
    pgm_json_member(json, "text", option->text);
    pgm_json_close(json, '}');
}

static void
add_arguments(struct pgm_arena *arena, struct pgm_json *json, const struct pgm_command *command)
{
    pgm_json_key(json, "arguments");
    pgm_json_open(json, '[');
    for (const struct pgm_argument *argument = command->arguments; argument && argument->name;
         argument++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", argument->name);
        pgm_json_member_bool(json, "optional", argument->is_optional);
        pgm_json_member_bool(json, "repeats", argument->repeats);
        add_choices(arena, json, &argument->form);
        pgm_json_member(json, "text", argument->text);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

static void
add_examples(struct pgm_json *json, const struct pgm_command *command)
{
    pgm_json_key(json, "examples");
    pgm_json_open(json, '[');
    for (const struct pgm_example *example = command->examples; example && example->line;
         example++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "line", example->line);
        pgm_json_member(json, "text", example->text);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

/* The exit statuses of a command, or of all when it is NULL. */
static void
add_exits(struct pgm_json *json, const struct pgm_command *command)
{
    pgm_json_key(json, "exit_statuses");
    pgm_json_open(json, '[');
    for (int status = 0; status <= PGM_LAST_EXIT; status++) {
        const char *text =
            command ? pgm_command_exit(command, status) : pgm_command_exit_meaning(status);
        if (text) {
            pgm_json_open(json, '{');
            pgm_json_member_int(json, "status", status);
            pgm_json_member(json, "text", text);
            pgm_json_close(json, '}');
        }
    }
    pgm_json_close(json, ']');
}

static void
add_command(struct pgm_arena *arena, struct pgm_json *json, const struct pgm_command *command)
{
    pgm_json_member(json, "name", command->name);
    pgm_json_member(json, "summary", command->summary);
    pgm_json_member(json, "usage", pgm_command_usage(arena, command));
    pgm_json_member(json, "description", command->description);
    pgm_json_member_bool(json, "reads_config", command->reads_config);
    add_arguments(arena, json, command);
    pgm_json_key(json, "options");
    pgm_json_open(json, '[');
    size_t step = 0;
    const struct pgm_option *option = NULL;
    while ((option = pgm_command_options(command, &step))) {
        add_option(arena, json, option);
    }
    pgm_json_close(json, ']');
    add_examples(json, command);
    add_exits(json, command);
}

static void
add_errors(struct pgm_json *json)
{
    static const struct {
        const char *name;
        int exit_status;
        const char *text;
    } errors[] = {
#define PGM_ERROR(name_, exit_status_, stable_name_, text_)                                        \
    { (stable_name_), (exit_status_), (text_) },
#include "base/errors.def"
#undef PGM_ERROR
    };
    pgm_json_key(json, "errors");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        pgm_json_open(json, '{');
        pgm_json_member(json, "name", errors[i].name);
        pgm_json_member_int(json, "exit_status", errors[i].exit_status);
        pgm_json_member(json, "text", errors[i].text);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

/* "environments.NAME.url" */
static const char *
name_key(struct pgm_arena *arena, const struct pgm_key *key)
{
    for (const struct pgm_key *outer = pgm_config_keys; outer->name; outer++) {
        bool is_inner = outer->shape == PGM_SHAPE_SECTION || outer->shape == PGM_SHAPE_NAMED;
        if (is_inner && outer->inner == key->section) {
            const char *between = outer->shape == PGM_SHAPE_NAMED ? ".NAME" : "";
            return pgm_arena_printf(arena, "%s%s.%s", outer->name, between, key->name);
        }
    }
    return key->name;
}

static void
add_keys(struct pgm_arena *arena, struct pgm_json *json)
{
    pgm_json_key(json, "configuration");
    pgm_json_open(json, '[');
    for (const struct pgm_key *key = pgm_config_keys; key->name; key++) {
        if (key->shape == PGM_SHAPE_SECTION || key->shape == PGM_SHAPE_NAMED) {
            continue;
        }
        pgm_json_open(json, '{');
        pgm_json_member(json, "key", name_key(arena, key));
        pgm_json_member_bool(json, "list", key->shape == PGM_SHAPE_LIST);
        add_choices(arena, json, &key->form);
        pgm_json_member(json, "text", key->text);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
}

void
pgm_help_to_json(struct pgm_cli *cli, struct pgm_json *json, const struct pgm_command *command)
{
    struct pgm_arena *arena = cli->ctx->arena;
    if (command) {
        add_command(arena, json, command);
        return;
    }
    pgm_json_member(json, "version", pgm_version);
    pgm_json_key(json, "commands");
    pgm_json_open(json, '[');
    for (const struct pgm_command *const *each = cli->commands; *each; each++) {
        pgm_json_open(json, '{');
        add_command(arena, json, *each);
        pgm_json_close(json, '}');
    }
    pgm_json_close(json, ']');
    add_exits(json, NULL);
    add_errors(json);
    add_keys(arena, json);
}
