/* What the head of a script says to pgmend. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "migrations/private.h"
#include "parse/lexer.h"
#include "parse/split.h"

#define MARK "pgmend:"

/* One directive, while it is read. */
struct line {
    struct pgm_ctx *ctx;
    struct pgm_script *script;
    struct pgm_migration *migration; /* NULL: not an up script */
    size_t at;                       /* where its comment begins */
    const char *word, *value;
    unsigned *seen; /* one bit a directive */
};

typedef enum pgm_status take_fn(const struct line *line);

static enum pgm_status
fail_line(const struct line *line, const char *message)
{
    return pgm_parse_fail(line->ctx, line->script->path, line->script->text, line->at, message);
}

static enum pgm_status
fail_value(const struct line *line, const char *wanted)
{
    return fail_line(line, pgm_arena_printf(line->ctx->arena, "\"%s\" wants %s, not \"%s\"",
                               line->word, wanted, line->value));
}

/* ---- the directives */

static enum pgm_status
take_transaction(const struct line *line)
{
    static const char *const modes[] = { "auto", "one", "each" };
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        if (strcmp(line->value, modes[i]) == 0) {
            line->script->transaction = (enum pgm_script_transaction)i;
            return PGM_OK;
        }
    }
    return fail_value(line, "auto, one or each");
}

/* "a, b", blanks and commas between. */
static enum pgm_status
take_names(const struct line *line, pgm_strings *out)
{
    for (const char *at = line->value + strspn(line->value, ", \t"); *at;) {
        size_t n = strcspn(at, ", \t");
        const char *name = pgm_arena_copy_n(line->ctx->arena, at, n);
        for (size_t i = 0; i < out->n; i++) {
            if (strcmp(out->at[i], name) == 0) {
                return fail_line(line, pgm_arena_printf(line->ctx->arena,
                                           "\"%s\" names \"%s\" twice", line->word, name));
            }
        }
        pgm_vec_push(line->ctx->arena, out, name);
        at += n;
        at += strspn(at, ", \t");
    }
    return out->n ? PGM_OK : fail_value(line, "names, with commas between");
}

static enum pgm_status
take_parents(const struct line *line)
{
    line->migration->names_parents = true;
    return strcmp(line->value, "none") == 0 ? PGM_OK : take_names(line, &line->migration->parents);
}

static enum pgm_status
take_phase(const struct line *line)
{
    size_t n = strspn(line->value, "0123456789");
    if (n == 0 || n > 9 || line->value[n]) {
        return fail_value(line, "a whole number");
    }
    line->migration->phase = strtoll(line->value, NULL, 10);
    return PGM_OK;
}

static enum pgm_status
take_environments(const struct line *line)
{
    return take_names(line, &line->migration->environments);
}

static enum pgm_status
take_squashes(const struct line *line)
{
    return take_names(line, &line->migration->squashes);
}

static enum pgm_status
take_duration(const struct line *line, int64_t *out)
{
    return pgm_text_duration(line->value, out)
               ? PGM_OK
               : fail_value(line, "a time such as 500ms, 30s or 5min");
}

static enum pgm_status
take_timeout(const struct line *line)
{
    return take_duration(line, &line->script->timeout);
}

static enum pgm_status
take_lock_timeout(const struct line *line)
{
    return take_duration(line, &line->script->lock_timeout);
}

static enum pgm_status
take_flag(const struct line *line, bool *out)
{
    *out = true;
    return *line->value ? fail_value(line, "nothing behind it") : PGM_OK;
}

static enum pgm_status
take_needs_backup(const struct line *line)
{
    return take_flag(line, &line->migration->needs_backup);
}

static enum pgm_status
take_generated(const struct line *line)
{
    return take_flag(line, &line->migration->is_generated);
}

static enum pgm_status
take_empty(const struct line *line)
{
    return take_flag(line, &line->script->is_empty);
}

/* The last word of `text`, which is cut off; NULL when there is none. */
static const char *
cut_word(char *text)
{
    size_t n = strlen(text);
    while (n && isspace((unsigned char)text[n - 1])) {
        n--;
    }
    text[n] = '\0';
    while (n && !isspace((unsigned char)text[n - 1])) {
        n--;
    }
    const char *word = text + n;
    if (n) {
        text[n - 1] = '\0';
    }
    return *word ? word : NULL;
}

/* by WHO on 2025-01-25 as sha256-tokens-1:… */
static enum pgm_status
take_reviewed(const struct line *line)
{
    char *text = pgm_arena_copy(line->ctx->arena, line->value);
    struct pgm_review review = { .line = pgm_text_position(line->script->text, line->at).line };
    review.hash = cut_word(text);
    const char *as = cut_word(text);
    review.when = cut_word(text);
    const char *on = cut_word(text);
    bool is_form = on && pgm_str_same(as, "as") && pgm_str_same(on, "on") &&
                   pgm_str_starts(text, "by ") && strchr(review.hash, ':');
    if (!is_form) {
        return fail_value(line, "by WHO on DATE as DIGEST, as \"pgmend review\" writes it");
    }
    review.who = text + strlen("by ");
    pgm_vec_push(line->ctx->arena, &line->migration->reviews, review);
    return PGM_OK;
}

static const struct {
    const char *word;
    bool everywhere; /* in down and verify scripts as well */
    bool often;
    take_fn *take;
} directives[] = {
    { "transaction", true, false, take_transaction },
    { "parents", false, false, take_parents },
    { "phase", false, false, take_phase },
    { "environments", false, false, take_environments },
    { "timeout", true, false, take_timeout },
    { "lock-timeout", true, false, take_lock_timeout },
    { "needs-backup", false, false, take_needs_backup },
    { "empty", true, false, take_empty },
    { "generated", false, false, take_generated },
    { "reviewed", false, true, take_reviewed },
    { "squashes", false, false, take_squashes },
};

#define N_DIRECTIVES (sizeof directives / sizeof *directives)

static enum pgm_status
fail_unknown(const struct line *line)
{
    const char *words[N_DIRECTIVES + 1] = { NULL };
    struct pgm_str all = PGM_STR(line->ctx->arena);
    size_t n = 0;
    for (size_t i = 0; i < N_DIRECTIVES; i++) {
        if (line->migration || directives[i].everywhere) {
            words[n++] = directives[i].word;
            pgm_str_addf(&all, "%s%s", n > 1 ? ", " : "", directives[i].word);
        }
    }
    const char *near = pgm_text_nearest(line->word, words);
    fail_line(
        line, pgm_arena_printf(line->ctx->arena, "there is no directive \"%s\" %s%s%s%s",
                  line->word, line->migration ? "in an up script" : "in a script of this sort",
                  near ? "; is \"" : "", near ? near : "", near ? "\" meant?" : ""));
    return pgm_hint(line->ctx, "there are: %s", pgm_str_text(&all));
}

static enum pgm_status
take_line(const struct line *line)
{
    for (size_t i = 0; i < N_DIRECTIVES; i++) {
        if (strcmp(directives[i].word, line->word) == 0 &&
            (line->migration || directives[i].everywhere)) {
            if (!directives[i].often && (*line->seen & (1U << i))) {
                return fail_line(
                    line, pgm_arena_printf(line->ctx->arena, "\"%s\" is said twice", line->word));
            }
            *line->seen |= 1U << i;
            return directives[i].take(line);
        }
    }
    return fail_unknown(line);
}

/* ---- where they stand */

/* From behind the opening mark of a comment to behind its end; comments nest. */
static size_t
skip_block(const char *text, size_t at, size_t to)
{
    for (size_t depth = 1; depth && at < to; at++) {
        bool opens = text[at] == '/' && text[at + 1] == '*';
        bool closes = text[at] == '*' && text[at + 1] == '/';
        depth = depth + opens - closes;
        at += opens || closes;
    }
    return at;
}

/* The next comment in [*at, to) that speaks to pgmend: its text behind the mark is [*from, *end).
 * `*at` becomes its start, and is to be set behind `*end` to go on. */
static bool
next_comment(const char *text, size_t *at, size_t to, size_t *from, size_t *end)
{
    while (*at < to) {
        if (text[*at] == '/' && text[*at + 1] == '*') {
            *at = skip_block(text, *at + 2, to);
        } else if (text[*at] == '-' && text[*at + 1] == '-') {
            size_t start = *at;
            size_t stop = start + strcspn(text + start, "\r\n");
            size_t word = start + 2;
            word += strspn(text + word, " \t");
            if (strncmp(text + word, MARK, strlen(MARK)) == 0) {
                *from = word + strlen(MARK);
                *end = stop;
                return true;
            }
            *at = stop;
        } else {
            (*at)++;
        }
    }
    return false;
}

/* The text of [from, to) without blanks at its ends. */
static char *
copy_trimmed(struct pgm_arena *arena, const char *text, size_t from, size_t to)
{
    while (from < to && isspace((unsigned char)text[from])) {
        from++;
    }
    while (to > from && isspace((unsigned char)text[to - 1])) {
        to--;
    }
    return pgm_arena_copy_n(arena, text + from, to - from);
}

/* Where the first statement begins. */
static size_t
head_end(const struct pgm_script *script)
{
    struct pgm_lexer lexer = { script->text, script->size, 0 };
    return pgm_lexer_next(&lexer).start;
}

enum pgm_status
pgm_script_read_head(
    struct pgm_ctx *ctx, struct pgm_script *script, struct pgm_migration *migration)
{
    script->timeout = script->lock_timeout = -1;
    unsigned seen = 0;
    struct line line = { .ctx = ctx, .script = script, .migration = migration, .seen = &seen };
    size_t to = head_end(script), from = 0, end = 0;
    while (next_comment(script->text, &line.at, to, &from, &end)) {
        char *text = copy_trimmed(ctx->arena, script->text, from, end);
        size_t n = strcspn(text, " \t");
        line.word = pgm_arena_copy_n(ctx->arena, text, n);
        line.value = text + n + strspn(text + n, " \t");
        PGM_TRY(take_line(&line));
        line.at = end;
    }
    return PGM_OK;
}

enum pgm_status
pgm_script_refuse_directives(
    struct pgm_ctx *ctx, const struct pgm_script *script, size_t from, size_t to)
{
    size_t at = from, word = 0, end = 0;
    if (!next_comment(script->text, &at, to, &word, &end)) {
        return PGM_OK;
    }
    pgm_parse_fail(ctx, script->path, script->text, at,
        pgm_arena_printf(ctx->arena, "\"%s\" speaks to pgmend behind the first statement",
            copy_trimmed(ctx->arena, script->text, at, end)));
    return pgm_hint(ctx, "directives stand at the head of the file, before any statement");
}

/* ---- written anew -----------------------------------------------------------------------------
 */

/* The line of a comment from its start: with what stands before it, if that is blank, and its line
 * end. */
static void
whole_line(const char *text, size_t *from, size_t *to)
{
    size_t start = *from;
    while (start && (text[start - 1] == ' ' || text[start - 1] == '\t')) {
        start--;
    }
    if (start && text[start - 1] != '\n') {
        return;
    }
    *from = start;
    *to += text[*to] == '\r';
    *to += text[*to] == '\n';
}

static void
add_lines(struct pgm_str *out, const char *word, const pgm_strings *values, const char *newline)
{
    for (size_t i = 0; i < values->n; i++) {
        pgm_str_addf(out, "-- " MARK " %s %s%s", word, values->at[i], newline);
    }
}

const char *
pgm_script_with(struct pgm_arena *arena, const struct pgm_script *script, const char *word,
    const pgm_strings *values)
{
    const char *text = script->text, *first_line = strchr(text, '\n');
    const char *newline = first_line > text && first_line[-1] == '\r' ? "\r\n" : "\n";
    struct pgm_str head = PGM_STR(arena), out = PGM_STR(arena);
    size_t at = 0, to = head_end(script), from = 0, end = 0, copied = 0, place = 0;
    while (next_comment(text, &at, to, &from, &end)) {
        size_t start = at;
        at = end;
        whole_line(text, &start, &end);
        from += strspn(text + from, " \t");
        size_t n = strcspn(text + from, " \t\r\n");
        pgm_str_add_n(&head, text + copied, start - copied);
        copied = start;
        place = head.len;
        if (n == strlen(word) && strncmp(text + from, word, n) == 0) {
            copied = end;
        } else {
            pgm_str_add_n(&head, text + copied, end - copied);
            copied = end;
            place = head.len;
        }
    }
    pgm_str_add_n(&out, pgm_str_text(&head), place);
    bool ends = place == 0 || out.text[place - 1] == '\n';
    pgm_str_add(&out, ends || !values->n ? "" : newline);
    add_lines(&out, word, values, newline);
    pgm_str_add(&out, pgm_str_text(&head) + place);
    pgm_str_add_n(&out, text + copied, script->size - copied);
    return pgm_str_text(&out);
}
