#include "cmd/value.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "base/vec.h"

static bool
read_int(const char *text, const char **end, int64_t *number)
{
    if (!(text[0] >= '0' && text[0] <= '9') && text[0] != '-') {
        return false;
    }
    char *after = NULL;
    errno = 0;
    *number = strtoll(text, &after, 10);
    *end = after;
    return errno == 0 && after != text;
}

/* "MIN..MAX", written by us. */
static void
read_range(const char *range, int64_t *least, int64_t *most)
{
    *least = INT64_MIN;
    *most = INT64_MAX;
    if (range) {
        const char *end = range;
        if (read_int(range, &end, least)) {
            (void)read_int(end + strlen(".."), &end, most);
        }
    }
}

static bool
read_bounded_int(const char *range, const char *text, int64_t *number)
{
    int64_t least = 0;
    int64_t most = 0;
    const char *end = text;
    read_range(range, &least, &most);
    return read_int(text, &end, number) && *end == '\0' && *number >= least && *number <= most;
}

int
pgm_value_choice(const char *choices, const char *word)
{
    size_t n = strlen(word);
    int place = 0;
    for (const char *at = choices;; place++) {
        size_t length = strcspn(at, "|");
        if (length == n && strncmp(at, word, n) == 0) {
            return place;
        }
        if (at[length] == '\0') {
            return -1;
        }
        at += length + 1;
    }
}

const char *const *
pgm_value_choices(struct pgm_arena *arena, const char *choices)
{
    PGM_VEC(const char *) words = { 0 };
    for (const char *at = choices; at && *at;) {
        size_t length = strcspn(at, "|");
        pgm_vec_push(arena, &words, pgm_arena_copy_n(arena, at, length));
        at += length + (at[length] == '|');
    }
    pgm_vec_push(arena, &words, NULL);
    return words.at;
}

bool
pgm_value_read(const struct pgm_value_form *form, const char *text, int64_t *number)
{
    *number = 0;
    switch (form->type) {
    case PGM_VALUE_FLAG:
        *number = strcmp(text, "true") == 0;
        return *number || strcmp(text, "false") == 0;
    case PGM_VALUE_INT:
        return read_bounded_int(form->accepts, text, number);
    case PGM_VALUE_DURATION:
        return pgm_text_duration(text, number);
    case PGM_VALUE_CHOICE:
        *number = pgm_value_choice(form->accepts, text);
        return *number >= 0;
    case PGM_VALUE_TEXT:
    case PGM_VALUE_PATH:
    case PGM_VALUE_COMMAND:
        break;
    }
    return text[0] != '\0';
}

static const char *
describe_choices(struct pgm_arena *arena, const char *choices)
{
    struct pgm_str out = PGM_STR(arena);
    const char *const *word = pgm_value_choices(arena, choices);
    for (size_t i = 0; word[i]; i++) {
        const char *between = i == 0 ? "" : word[i + 1] ? ", " : " or ";
        pgm_str_addf(&out, "%s%s", between, word[i]);
    }
    return pgm_str_text(&out);
}

static const char *
describe_range(struct pgm_arena *arena, const char *range)
{
    int64_t least = 0;
    int64_t most = 0;
    read_range(range, &least, &most);
    return range
               ? pgm_arena_printf(arena, "a whole number from %" PRId64 " to %" PRId64, least, most)
               : "a whole number";
}

const char *
pgm_value_accepted(struct pgm_arena *arena, const struct pgm_value_form *form)
{
    switch (form->type) {
    case PGM_VALUE_FLAG:
        return "true or false";
    case PGM_VALUE_INT:
        return describe_range(arena, form->accepts);
    case PGM_VALUE_DURATION:
        return "a duration with its unit, such as 100ms, 2s, 5min, 1h or 30d";
    case PGM_VALUE_CHOICE:
        return describe_choices(arena, form->accepts);
    case PGM_VALUE_PATH:
        return "a path";
    case PGM_VALUE_COMMAND:
        return "the name of a command";
    case PGM_VALUE_TEXT:
        break;
    }
    return "a text that is not empty";
}

const char *
pgm_value_type_name(enum pgm_value_type type)
{
    static const char *const names[] = {
        [PGM_VALUE_FLAG] = "flag",
        [PGM_VALUE_TEXT] = "text",
        [PGM_VALUE_PATH] = "path",
        [PGM_VALUE_INT] = "int",
        [PGM_VALUE_DURATION] = "duration",
        [PGM_VALUE_CHOICE] = "choice",
        [PGM_VALUE_COMMAND] = "command",
    };
    return names[type];
}
