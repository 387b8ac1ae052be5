/* pgmend.yaml: what a project says once instead of on every command line.
 *
 * Which keys there are says config.def. Everything that can be wrong without looking elsewhere is
 * found when the file is read, and named with file, line, key and what is accepted. A value
 * `env:NAME` is the variable NAME's, looked up (in the process environment, then in .env beside the
 * file) only when the value is asked for. */
#pragma once

#include "base/file.h"
#include "cmd/dotenv.h"
#include "cmd/value.h"

enum pgm_key_section {
    PGM_SECTION_TOP,
    PGM_SECTION_ENVIRONMENT,
    PGM_SECTION_DEV,
};

enum pgm_key_shape {
    PGM_SHAPE_ONE,
    PGM_SHAPE_LIST,
    PGM_SHAPE_SECTION,
    PGM_SHAPE_NAMED,
};

struct pgm_key {
    const char *name; /* NULL ends the table */
    enum pgm_key_section section;
    enum pgm_key_shape shape;
    struct pgm_value_form form;
    enum pgm_key_section inner; /* of SECTION and NAMED */
    const char *text;
};

/* Every key, in the order of config.def. */
extern const struct pgm_key pgm_config_keys[];

/* What the file has at one key. */
struct pgm_setting {
    bool is_set;
    size_t line, column;
    pgm_strings texts; /* as written, so possibly env:NAME */
};

struct pgm_section {
    const char *name; /* of an environment; else the key the section stands at */
    enum pgm_key_section section;
    size_t line;
    struct pgm_setting *settings; /* one a line of pgm_config_keys */
};

struct pgm_config {
    const char *file;      /* NULL when there is none: then everything is unset */
    const char *directory; /* relative paths start here, .env and .pgmend/ are here */
    struct pgm_section top, dev;
    PGM_VEC(struct pgm_section) environments;
    struct pgm_dotenv dotenv;
};

/* A value ready for use. */
struct pgm_config_value {
    bool is_set;
    pgm_strings texts; /* paths made relative to the working directory */
    int64_t number;    /* see pgm_value_read() */
    size_t line;
    bool is_written; /* in the file itself, not in a variable that it names */
};

/* The nearest pgmend.yaml, from the working directory upwards to the root of the git work tree or
 * of the file system; NULL when there is none. */
const char *pgm_config_find(struct pgm_arena *arena);

/* A configuration without a file. */
struct pgm_config *pgm_config_new(struct pgm_arena *arena);

/* Reads `path`, or when it is NULL, what pgm_config_find() finds; without any file, everything is
 * unset. PGM_CONFIG when the file is wrong. .env is not read yet: see pgm_config_read_dotenv(). */
enum pgm_status pgm_config_load(
    struct pgm_ctx *ctx, const char *path, struct pgm_config **out) PGM_MUST_CHECK;

/* Reads the text of `config->file`. */
enum pgm_status pgm_config_read(
    struct pgm_ctx *ctx, const char *text, size_t size, struct pgm_config *config) PGM_MUST_CHECK;

/* Reads the .env beside the file (or in the working directory) and exports what only libpq can
 * use. */
enum pgm_status pgm_config_read_dotenv(
    struct pgm_ctx *ctx, struct pgm_config *config) PGM_MUST_CHECK;

/* The value at the key `name` of `section`: PGM_CONFIG when a variable that it names is not set, or
 * does not hold what the key accepts. A key that the section cannot have is a bug. */
enum pgm_status pgm_config_get(struct pgm_ctx *ctx, const struct pgm_config *config,
    const struct pgm_section *section, const char *name,
    struct pgm_config_value *out) PGM_MUST_CHECK;

/* Can this section have this key? */
bool pgm_config_has_key(enum pgm_key_section section, const char *key);

/* The environment of this name; PGM_USAGE, with those that exist, when there is none. */
enum pgm_status pgm_config_environment(struct pgm_ctx *ctx, const struct pgm_config *config,
    const char *name, const struct pgm_section **out) PGM_MUST_CHECK;

/* `path` seen from the working directory. */
const char *pgm_config_path(
    struct pgm_arena *arena, const struct pgm_config *config, const char *path);
