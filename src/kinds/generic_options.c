#include "kinds/generic_options.h"

#include <string.h>

struct option {
    const char *name, *value;
    size_t name_n, value_n;
};

typedef PGM_VEC(struct option) option_list;

/* The end of a quoted text that begins here. A doubled quote is two texts in a row; a backslash
 * takes the next character along in a literal that begins with E. */
static const char *
end_of_quoted(const char *at, char quote, bool backslashes)
{
    for (at++; *at; at++) {
        bool pair = (backslashes && *at == '\\' && at[1]) || (*at == quote && at[1] == quote);
        if (pair) {
            at++;
        } else if (*at == quote) {
            return at + 1;
        }
    }
    return at;
}

static void
split(struct pgm_arena *arena, const char *list, option_list *out)
{
    while (list && *list) {
        struct option option = { .name = list };
        const char *end =
            *list == '"' ? end_of_quoted(list, '"', false) : list + strcspn(list, " ");
        option.name_n = (size_t)(end - list);
        option.value = end + strspn(end, " ");
        bool escapes = *option.value == 'E';
        end = end_of_quoted(option.value + escapes, '\'', escapes);
        option.value_n = (size_t)(end - option.value);
        pgm_vec_push(arena, out, option);
        list = end + strspn(end, ", ");
    }
}

static const struct option *
find(const option_list *list, const struct option *wanted)
{
    for (size_t i = 0; i < list->n; i++) {
        const struct option *option = &list->at[i];
        if (option->name_n == wanted->name_n &&
            memcmp(option->name, wanted->name, wanted->name_n) == 0) {
            return option;
        }
    }
    return NULL;
}

void
pgm_generic_options_add(struct pgm_str *out, const char *options)
{
    if (options && *options) {
        pgm_str_addf(out, " OPTIONS (%s)", options);
    }
}

const char *
pgm_generic_options_change(struct pgm_arena *arena, const char *from, const char *to)
{
    option_list before = { 0 }, after = { 0 };
    split(arena, from, &before);
    split(arena, to, &after);
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < after.n; i++) {
        const struct option *now = &after.at[i], *old = find(&before, now);
        bool same = old && old->value_n == now->value_n &&
                    memcmp(old->value, now->value, now->value_n) == 0;
        if (!same) {
            pgm_str_addf(&out, "%s%s %.*s %.*s", out.len ? ", " : "", old ? "SET" : "ADD",
                (int)now->name_n, now->name, (int)now->value_n, now->value);
        }
    }
    for (size_t i = 0; i < before.n; i++) {
        if (!find(&after, &before.at[i])) {
            pgm_str_addf(&out, "%sDROP %.*s", out.len ? ", " : "", (int)before.at[i].name_n,
                before.at[i].name);
        }
    }
    return out.len ? pgm_arena_printf(arena, " OPTIONS (%s)", pgm_str_text(&out)) : "";
}

void
pgm_generic_options_warn(struct pgm_emit *emit, const char *secrets)
{
    if (secrets) {
        pgm_emit_flag(emit, 0,
            pgm_emit_text(
                emit, "without what is secret and never read: set it afterwards (%s)", secrets));
    }
}
