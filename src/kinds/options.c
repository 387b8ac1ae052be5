#include "kinds/options.h"

#include <string.h>

#include "base/file.h"
#include "pg/quote.h"

/* Splits at ", " where a new name=value starts; a value may hold commas, names do not. */
static void
split(struct pgm_arena *arena, const char *list, pgm_strings *out)
{
    while (list && *list) {
        const char *end = list;
        const char *next = NULL;
        for (;;) {
            end = strstr(end, ", ");
            if (!end) {
                end = list + strlen(list);
                break;
            }
            const char *name = end + 2;
            size_t n =
                strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
            if (n && name[n] == '=') {
                next = name;
                break;
            }
            end = name;
        }
        pgm_vec_push(arena, out, pgm_arena_copy_n(arena, list, (size_t)(end - list)));
        list = next;
    }
}

static void
add_option(struct pgm_str *out, const char *option)
{
    const char *equals = strchr(option, '=');
    pgm_str_add_n(out, option, (size_t)(equals - option));
    pgm_str_add_char(out, '=');
    size_t plain = strspn(equals + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
    if (plain && equals[1 + plain] == '\0') {
        pgm_str_add(out, equals + 1);
    } else {
        pgm_quote_literal(out, equals + 1);
    }
}

static size_t
name_length(const char *option)
{
    return (size_t)(strchr(option, '=') - option);
}

static const char *
find(const pgm_strings *options, const char *option)
{
    size_t n = name_length(option);
    for (size_t i = 0; i < options->n; i++) {
        if (name_length(options->at[i]) == n && strncmp(options->at[i], option, n) == 0) {
            return options->at[i];
        }
    }
    return NULL;
}

void
pgm_options_with(struct pgm_str *out, const char *options, const char *more_options)
{
    pgm_strings list = { 0 };
    split(out->arena, options, &list);
    split(out->arena, more_options, &list);
    for (size_t i = 0; i < list.n; i++) {
        pgm_str_add(out, i ? ", " : " WITH (");
        add_option(out, list.at[i]);
    }
    if (list.n) {
        pgm_str_add_char(out, ')');
    }
}

void
pgm_options_alter(struct pgm_emit *emit, const char *head, const char *from, const char *to)
{
    pgm_strings before = { 0 }, after = { 0 };
    split(emit->arena, from, &before);
    split(emit->arena, to, &after);
    struct pgm_str set = PGM_STR(emit->arena), reset = PGM_STR(emit->arena);
    for (size_t i = 0; i < after.n; i++) {
        const char *old = find(&before, after.at[i]);
        if (!old || strcmp(old, after.at[i]) != 0) {
            pgm_str_add(&set, set.len ? ", " : "");
            add_option(&set, after.at[i]);
        }
    }
    for (size_t i = 0; i < before.n; i++) {
        if (!find(&after, before.at[i])) {
            pgm_str_addf(&reset, "%s%.*s", reset.len ? ", " : "", (int)name_length(before.at[i]),
                before.at[i]);
        }
    }
    if (set.len) {
        pgm_emit(emit, "%s SET (%s)", head, pgm_str_text(&set));
    }
    if (reset.len) {
        pgm_emit(emit, "%s RESET (%s)", head, pgm_str_text(&reset));
    }
}
