#include "cmd/config.h"

#include <string.h>
#include <sys/stat.h>

#include "base/str.h"
#include "base/text.h"
#include "cmd/config_read.h"

#define CONFIG_FILE "pgmend.yaml"
#define LARGEST_FILE ((size_t)1 << 20)
#define DEEPEST_DIRECTORY 256

#define PGM_KEY(section_, name_, shape_, type_, accepts_, text_)                                   \
    {                                                                                              \
        .name = #name_,                                                                            \
        .section = PGM_SECTION_##section_,                                                         \
        .shape = PGM_SHAPE_##shape_,                                                               \
        .form = { PGM_VALUE_##type_, accepts_ },                                                   \
        .text = (text_),                                                                           \
    },
#define PGM_KEY_SECTION(section_, name_, shape_, inner_, text_)                                    \
    {                                                                                              \
        .name = #name_,                                                                            \
        .section = PGM_SECTION_##section_,                                                         \
        .shape = PGM_SHAPE_##shape_,                                                               \
        .inner = PGM_SECTION_##inner_,                                                             \
        .text = (text_),                                                                           \
    },
const struct pgm_key pgm_config_keys[] = {
#include "cmd/config.def"
    { 0 },
};
#undef PGM_KEY
#undef PGM_KEY_SECTION

#define N_KEYS (sizeof pgm_config_keys / sizeof *pgm_config_keys - 1)

static const struct pgm_key *
find_key(enum pgm_key_section section, const char *name)
{
    for (const struct pgm_key *key = pgm_config_keys; key->name; key++) {
        if (key->section == section && strcmp(key->name, name) == 0) {
            return key;
        }
    }
    return NULL;
}

bool
pgm_config_has_key(enum pgm_key_section section, const char *key)
{
    return find_key(section, key) != NULL;
}

/* ---- finding and loading --------------------------------------------------------------------- */

static bool
is_same_directory(const char *a, const char *b)
{
    struct stat first, second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino;
}

const char *
pgm_config_find(struct pgm_arena *arena)
{
    const char *prefix = "";
    for (unsigned depth = 0; depth < DEEPEST_DIRECTORY; depth++) {
        const char *file = pgm_arena_printf(arena, "%s" CONFIG_FILE, prefix);
        if (pgm_file_exists(file) && !pgm_file_is_directory(file)) {
            return file;
        }
        const char *above = pgm_arena_printf(arena, "%s../", prefix);
        bool is_root = is_same_directory(*prefix ? prefix : ".", above);
        if (is_root || pgm_file_exists(pgm_arena_printf(arena, "%s.git", prefix))) {
            break;
        }
        prefix = above;
    }
    return NULL;
}

struct pgm_section
pgm_section_new(struct pgm_arena *arena, const char *name, enum pgm_key_section section)
{
    return (
        struct pgm_section){ name, section, 0, pgm_new_array(arena, struct pgm_setting, N_KEYS) };
}

struct pgm_config *
pgm_config_new(struct pgm_arena *arena)
{
    struct pgm_config *config = pgm_new(arena, struct pgm_config);
    config->directory = ".";
    config->top = pgm_section_new(arena, "", PGM_SECTION_TOP);
    config->dev = pgm_section_new(arena, "dev", PGM_SECTION_DEV);
    config->dotenv = (struct pgm_dotenv){ .values = PGM_MAP(arena) };
    return config;
}

enum pgm_status
pgm_config_load(struct pgm_ctx *ctx, const char *path, struct pgm_config **out)
{
    struct pgm_config *config = pgm_config_new(ctx->arena);
    *out = config;
    config->file = path ? path : pgm_config_find(ctx->arena);
    if (!config->file) {
        return PGM_OK;
    }
    config->directory = pgm_file_directory(ctx->arena, config->file);
    struct pgm_text text = { 0 };
    enum pgm_status status = pgm_file_read(ctx, config->file, &text);
    PGM_TRY(pgm_wrap(ctx, status, "reading the configuration"));
    if (text.size > LARGEST_FILE) {
        (void)pgm_fail(
            ctx, PGM_CONFIG, "%s is no configuration: it is larger than 1 MiB", config->file);
        return pgm_hint(ctx, "name another file with --config FILE");
    }
    return pgm_config_read(ctx, text.at, text.size, config);
}

enum pgm_status
pgm_config_read_dotenv(struct pgm_ctx *ctx, struct pgm_config *config)
{
    PGM_TRY(pgm_dotenv_load(ctx, pgm_config_path(ctx->arena, config, ".env"), &config->dotenv));
    pgm_dotenv_export(&config->dotenv);
    return PGM_OK;
}

const char *
pgm_config_path(struct pgm_arena *arena, const struct pgm_config *config, const char *path)
{
    bool is_here = strcmp(config->directory, ".") == 0;
    return is_here ? path : pgm_file_join(arena, config->directory, path);
}

/* ---- values ---------------------------------------------------------------------------------- */

/* A setting, and what it belongs to. */
struct place {
    const struct pgm_key *key;
    const struct pgm_setting *setting;
    const char *label; /* for messages: "environments.production.url" */
};

static const char *
describe_key(struct pgm_arena *arena, const struct pgm_section *section, const struct pgm_key *key)
{
    switch (section->section) {
    case PGM_SECTION_TOP:
        return key->name;
    case PGM_SECTION_ENVIRONMENT:
        return pgm_arena_printf(arena, "environments.%s.%s", section->name, key->name);
    case PGM_SECTION_DEV:
        break;
    }
    return pgm_arena_printf(arena, "%s.%s", section->name, key->name);
}

static enum pgm_status
locate(struct pgm_ctx *ctx, const struct pgm_config *config, const struct pgm_setting *setting)
{
    ctx->error.file = config->file;
    ctx->error.line = setting->line;
    ctx->error.column = setting->column;
    return ctx->error.status;
}

/* `text` itself, or the value of the variable that it names. */
static enum pgm_status
resolve(struct pgm_ctx *ctx, const struct pgm_config *config, const struct place *place,
    const char **text)
{
    const char *name = pgm_config_variable_of(*text);
    if (!name) {
        return PGM_OK;
    }
    *text = pgm_dotenv_get(&config->dotenv, name);
    if (*text) {
        return PGM_OK;
    }
    (void)pgm_fail(ctx, PGM_CONFIG, "'%s' is taken from the variable %s, which is not set",
        place->label, name);
    (void)pgm_hint(
        ctx, "set %s, or write it into %s", name, pgm_config_path(ctx->arena, config, ".env"));
    return locate(ctx, config, place->setting);
}

/* One text of the setting, resolved and checked. */
static enum pgm_status
add_text(struct pgm_ctx *ctx, const struct pgm_config *config, const struct place *place,
    const char *text, struct pgm_config_value *out)
{
    PGM_TRY(resolve(ctx, config, place, &text));
    if (!pgm_value_read(&place->key->form, text, &out->number)) {
        (void)pgm_fail(ctx, PGM_CONFIG,
            "the variable that '%s' is taken from does not hold what it accepts", place->label);
        (void)pgm_hint(ctx, "accepted: %s", pgm_value_accepted(ctx->arena, &place->key->form));
        return locate(ctx, config, place->setting);
    }
    if (place->key->form.type == PGM_VALUE_PATH) {
        text = pgm_config_path(ctx->arena, config, text);
    }
    pgm_vec_push(ctx->arena, &out->texts, text);
    return PGM_OK;
}

enum pgm_status
pgm_config_get(struct pgm_ctx *ctx, const struct pgm_config *config,
    const struct pgm_section *section, const char *name, struct pgm_config_value *out)
{
    *out = (struct pgm_config_value){ 0 };
    const struct pgm_key *key = find_key(section->section, name);
    if (!key) {
        PGM_BUG("a section is asked for a key that it cannot have");
    }
    struct place place = { key, &section->settings[key - pgm_config_keys],
        describe_key(ctx->arena, section, key) };
    out->is_set = place.setting->is_set;
    out->line = place.setting->line;
    for (size_t i = 0; i < place.setting->texts.n; i++) {
        out->is_written = !pgm_config_variable_of(place.setting->texts.at[i]);
        PGM_TRY(add_text(ctx, config, &place, place.setting->texts.at[i], out));
    }
    return PGM_OK;
}

static const char *
list_environments(struct pgm_arena *arena, const struct pgm_config *config)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < config->environments.n; i++) {
        pgm_str_addf(&out, "%s%s", i ? ", " : "", config->environments.at[i].name);
    }
    return pgm_str_text(&out);
}

enum pgm_status
pgm_config_environment(struct pgm_ctx *ctx, const struct pgm_config *config, const char *name,
    const struct pgm_section **out)
{
    for (size_t i = 0; i < config->environments.n; i++) {
        if (strcmp(config->environments.at[i].name, name) == 0) {
            *out = &config->environments.at[i];
            return PGM_OK;
        }
    }
    (void)pgm_fail(ctx, PGM_USAGE, "there is no environment '%s'", name);
    if (!config->file) {
        return pgm_hint(ctx, "environments are described in " CONFIG_FILE
                             ", and there is none here; 'pgmend init' writes one");
    }
    if (!config->environments.n) {
        return pgm_hint(
            ctx, "%s describes none: add it under the key 'environments'", config->file);
    }
    return pgm_hint(ctx, "%s describes: %s", config->file, list_environments(ctx->arena, config));
}
