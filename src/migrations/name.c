/* Names of migrations: YYYYMMDD_HHMM_action_description. */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>
#include <time.h>

#include "base/str.h"
#include "migrations/private.h"

#define STAMP "00000000_0000_"
#define LONGEST 200 /* a file's name has 255 bytes, with ".verify.sql" */

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int
number(const char *at, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        value = value * 10 + (at[i] - '0');
    }
    return value;
}

/* Does it begin with digits and underscores as a stamp does? */
static bool
has_stamp(const char *name)
{
    for (size_t i = 0; STAMP[i]; i++) {
        if (STAMP[i] == '0' ? !is_digit(name[i]) : name[i] != STAMP[i]) {
            return false;
        }
    }
    return true;
}

static bool
is_minute(const char *name)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    int year = number(name, 4), month = number(name + 4, 2), day = number(name + 6, 2);
    if (month < 1 || month > 12 || year < 1970) {
        return false;
    }
    bool leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day >= 1 && day <= days[month - 1] + (month == 2 && leaps) && number(name + 9, 2) < 24 &&
           number(name + 11, 2) < 60;
}

/* The action that `text` begins with, as its length; 0: none. */
static size_t
action_length(const char *text, const char *actions)
{
    for (const char *at = actions;; at++) {
        size_t n = strcspn(at, "|");
        if (n && strncmp(text, at, n) == 0 && (text[n] == '_' || text[n] == '\0')) {
            return n;
        }
        at += n;
        if (!*at) {
            return 0;
        }
    }
}

/* "add|create" as "add, create" */
static const char *
actions_told(struct pgm_arena *arena, const char *actions)
{
    struct pgm_str out = PGM_STR(arena);
    for (; *actions; actions++) {
        pgm_str_add_n(&out, *actions == '|' ? ", " : actions, *actions == '|' ? 2 : 1);
    }
    return pgm_str_text(&out);
}

/* Letters in lower case, digits, and an underscore for whatever else stands between them. */
static const char *
plain_words(struct pgm_arena *arena, const char *text)
{
    struct pgm_str out = PGM_STR(arena);
    for (; *text; text++) {
        if (isalnum((unsigned char)*text) && (unsigned char)*text < 0x80) {
            pgm_str_add_char(&out, (char)tolower((unsigned char)*text));
        } else if (out.len && out.text[out.len - 1] != '_') {
            pgm_str_add_char(&out, '_');
        }
    }
    if (out.len && out.text[out.len - 1] == '_') {
        pgm_str_cut(&out, out.len - 1);
    }
    return pgm_str_text(&out);
}

/* What the name could be: with a stamp that it seems to have, and an action. */
static const char *
proposal(struct pgm_arena *arena, const char *name, const char *actions)
{
    struct pgm_str stamp = PGM_STR(arena);
    const char *at = name;
    while (*at && stamp.len < strlen("200001011200") && (is_digit(*at) || strchr("_-.T", *at))) {
        if (is_digit(*at)) {
            pgm_str_add_char(&stamp, *at);
        }
        at++;
    }
    while (is_digit(*at)) {
        at++;
    }
    while (stamp.len >= 8 && stamp.len < 12) {
        pgm_str_add_char(&stamp, '0');
    }
    const char *rest = plain_words(arena, stamp.len >= 8 ? at : name);
    const char *digits = stamp.len >= 8 ? pgm_str_text(&stamp) : "";
    const char *when = pgm_arena_printf(arena, "%.8s_%s", digits, stamp.len >= 8 ? digits + 8 : "");
    if (strlen(when) != strlen("YYYYMMDD_HHMM") || !is_minute(when)) {
        when = "YYYYMMDD_HHMM";
    }
    size_t action = action_length(rest, actions);
    return pgm_arena_printf(arena, "%s_%s%s%s", when, action ? "" : "update_", rest,
        rest[action] ? ""
        : action     ? "_something"
                     : "something");
}

static enum pgm_status
fail_name(struct pgm_ctx *ctx, const char *name, const char *actions, const char *why)
{
    pgm_fail(ctx, PGM_INPUT, "\"%s\" is no name of a migration: %s", name, why);
    return pgm_hint(ctx, "for example %s; actions are %s; \"migration_names: any\" accepts others",
        proposal(ctx->arena, name, actions), actions_told(ctx->arena, actions));
}

enum pgm_status
pgm_migration_name_check(struct pgm_ctx *ctx, const char *name, const char *actions)
{
    if (!has_stamp(name)) {
        return fail_name(ctx, name, actions, "it does not begin with YYYYMMDD_HHMM_");
    }
    if (!is_minute(name)) {
        return fail_name(ctx, name, actions, "there is no such date and time");
    }
    const char *rest = name + strlen(STAMP);
    size_t action = action_length(rest, actions);
    if (!action) {
        return fail_name(ctx, name, actions, "no action follows its time");
    }
    if (!rest[action] || !rest[action + 1]) {
        return fail_name(ctx, name, actions, "no description follows its action");
    }
    size_t plain = strspn(rest, "abcdefghijklmnopqrstuvwxyz0123456789_");
    if (rest[plain]) {
        return fail_name(
            ctx, name, actions, "it has more than lower-case letters, digits and underscores");
    }
    return strlen(name) > LONGEST ? fail_name(ctx, name, actions, "it is longer than 200 bytes")
                                  : PGM_OK;
}

enum pgm_status
pgm_migration_name_make(struct pgm_ctx *ctx, const char *description, int64_t seconds,
    const char *actions, const char **out)
{
    const char *words = plain_words(ctx->arena, description);
    size_t action = action_length(words, actions);
    if (!action || !words[action]) {
        pgm_fail(ctx, PGM_USAGE, "\"%s\" does not say what the migration does: %s", description,
            action ? "nothing follows the action" : "its first word is no action");
        return pgm_hint(
            ctx, "for example \"add user bio\"; actions are %s", actions_told(ctx->arena, actions));
    }
    time_t when = (time_t)seconds;
    struct tm tm;
    char stamp[sizeof STAMP];
    if (!gmtime_r(&when, &tm) || !strftime(stamp, sizeof stamp, "%Y%m%d_%H%M_", &tm)) {
        return pgm_fail(ctx, PGM_FAILED, "this machine's clock cannot be true");
    }
    *out = pgm_arena_printf(ctx->arena, "%s%s", stamp, words);
    if (strlen(*out) > LONGEST) {
        return pgm_fail(ctx, PGM_USAGE, "the name of a migration has at most %d bytes", LONGEST);
    }
    return PGM_OK;
}

int
pgm_migration_name_compare(const char *a, const char *b)
{
    const char *x = a, *y = b;
    while (*x && *y) {
        if (is_digit(*x) && is_digit(*y)) {
            x += strspn(x, "0");
            y += strspn(y, "0");
            size_t n = strspn(x, "0123456789"), m = strspn(y, "0123456789");
            int order = n != m ? (n < m ? -1 : 1) : memcmp(x, y, n);
            if (order) {
                return order;
            }
            x += n;
            y += m;
        } else if (*x != *y) {
            break;
        } else {
            x++;
            y++;
        }
    }
    int order = (unsigned char)*x - (unsigned char)*y;
    return order ? order : strcmp(a, b);
}

const char *
pgm_names_told(struct pgm_arena *arena, const pgm_strings *names)
{
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 0; i < names->n; i++) {
        pgm_str_addf(&out, "%s\"%s\"",
            i == 0             ? ""
            : i + 1 < names->n ? ", "
                               : " and ",
            names->at[i]);
    }
    return pgm_str_text(&out);
}
