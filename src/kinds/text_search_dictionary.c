/* A text search dictionary: a template and its options, "language = 'english', stopwords =
 * 'english'". */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/sql.h"

static void
create(struct pgm_emit *emit, const struct pgm_object *dictionary)
{
    const char *options = pgm_object_attr(dictionary, "written_options");
    pgm_emit(emit, "CREATE TEXT SEARCH DICTIONARY %s (TEMPLATE = %s%s%s)", dictionary->sql,
        pgm_object_attr(dictionary, "template"), options ? ", " : "", options ? options : "");
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *dictionary)
{
    pgm_emit(emit, "DROP TEXT SEARCH DICTIONARY %s", dictionary->sql);
}

/* One option of the text: its name ends before " = ". */
struct option {
    const char *text;
    size_t name_n, n;
};

/* Takes the first option off the text; false at its end. */
static bool
next_option(const char **at, struct option *out)
{
    if (!*at || !**at) {
        return false;
    }
    const char *name = *at, *end = name;
    if (*end == '"') {
        do {
            end = strchr(end + 1, '"') + 1;
        } while (*end == '"');
    } else {
        end += strcspn(end, " ");
    }
    *out = (struct option){ .text = name, .name_n = (size_t)(end - name) };
    end += strlen(" = ");
    bool escapes = *end == 'E';
    end += escapes;
    if (*end == '\'') {
        for (end++; *end != '\'' || end[1] == '\''; end++) {
            end += (escapes && *end == '\\') || *end == '\'';
        }
        end++;
    } else {
        end += strcspn(end, ",");
    }
    out->n = (size_t)(end - name);
    *at = end + strspn(end, ", ");
    return true;
}

/* Does the text hold this option, with this value if that matters? */
static bool
has_option(const char *options, const struct option *wanted, bool with_value)
{
    struct option option;
    while (next_option(&options, &option)) {
        size_t n = with_value ? wanted->n : wanted->name_n;
        if ((with_value ? option.n : option.name_n) == n &&
            memcmp(option.text, wanted->text, n) == 0) {
            return true;
        }
    }
    return false;
}

static void
alter_options(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    const char *before = pgm_object_attr(delta->from, "written_options");
    const char *after = pgm_object_attr(delta->to, "written_options");
    struct pgm_str changes = PGM_STR(emit->arena);
    struct option option;
    for (const char *at = after; next_option(&at, &option);) {
        if (!has_option(before, &option, true)) {
            pgm_str_addf(&changes, "%s%.*s", changes.len ? ", " : "", (int)option.n, option.text);
        }
    }
    for (const char *at = before; next_option(&at, &option);) {
        if (!has_option(after, &option, false)) {
            pgm_str_addf(
                &changes, "%s%.*s", changes.len ? ", " : "", (int)option.name_n, option.text);
        }
    }
    pgm_emit(emit, "ALTER TEXT SEARCH DICTIONARY %s (%s)", delta->to->sql, pgm_str_text(&changes));
}

static const struct pgm_attr attrs[] = {
    { "template" },
    { "options", .alter = alter_options },
    { "written_options", .flags = PGM_ATTR_INFO },
    { 0 },
};

const struct pgm_kind pgm_kind_text_search_dictionary = {
    .name = "text search dictionary",
    .noun = "TEXT SEARCH DICTIONARY",
    .weight = 38,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_text_search_dictionary,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
