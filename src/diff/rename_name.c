/* Names as users write them. */
#include <ctype.h>
#include <string.h>

#include "diff/rename.h"
#include "kinds/labels.h"
#include "parse/classify.h"

/* What a label is called where a kind is named. */
#define LABEL "label"

struct reader {
    struct pgm_ctx *ctx;
    struct pgm_lexer lexer;
    struct pgm_token token; /* the next one */
};

static void
advance(struct reader *reader)
{
    reader->token = pgm_lexer_next(&reader->lexer);
}

static bool
is_sign(const struct reader *reader, char sign)
{
    return pgm_token_is_sign(reader->lexer.text, reader->token, sign);
}

static bool
is_part(struct pgm_token token)
{
    return token.kind == PGM_TOKEN_WORD || token.kind == PGM_TOKEN_NAME ||
           token.kind == PGM_TOKEN_STRING;
}

/* A plain or quoted name, or a literal, without its quotes. */
static const char *
read_part(const struct reader *reader)
{
    const char *text = reader->lexer.text + reader->token.start;
    size_t n = reader->token.end - reader->token.start;
    struct pgm_arena *arena = reader->ctx->arena;
    if (reader->token.kind != PGM_TOKEN_STRING || *text != '\'') {
        return pgm_parse_name(arena, text, n);
    }
    struct pgm_str out = PGM_STR(arena);
    for (size_t i = 1; i + 1 < n; i++) {
        pgm_str_add_char(&out, text[i]);
        i += text[i] == '\'';
    }
    return pgm_str_text(&out);
}

/* From here to the parenthesis that closes. */
static const char *
read_signature(struct reader *reader)
{
    size_t start = reader->token.start, end, depth = 0;
    do {
        depth += is_sign(reader, '(');
        depth -= is_sign(reader, ')');
        end = reader->token.end;
        advance(reader);
    } while (depth && reader->token.kind != PGM_TOKEN_END);
    return pgm_arena_copy_n(reader->ctx->arena, reader->lexer.text + start, end - start);
}

/* Words before the name are its kind's. Stops at what is no part of a name. */
static bool
read_written(struct reader *reader, struct pgm_written *out)
{
    struct pgm_str kind = PGM_STR(reader->ctx->arena);
    const char *word = NULL;
    *out = (struct pgm_written){ 0 };
    size_t start = reader->token.start, end = start;
    while (is_part(reader->token)) {
        if (word) {
            pgm_str_addf(&kind, "%s%s", kind.len ? " " : "", word);
        }
        out->parts.n = 0;
        start = reader->token.start;
        word = read_part(reader);
        pgm_vec_push(reader->ctx->arena, &out->parts, word);
        end = reader->token.end;
        advance(reader);
        while (is_sign(reader, '-')) { /* a foreign-data wrapper */
            advance(reader);
            if (!is_part(reader->token)) {
                return false;
            }
            word = pgm_arena_printf(reader->ctx->arena, "%s-%s", word, read_part(reader));
            advance(reader);
            out->parts.n = 0;
        }
        while (is_sign(reader, '.')) {
            advance(reader);
            if (!is_part(reader->token)) {
                return false;
            }
            pgm_vec_push(reader->ctx->arena, &out->parts, read_part(reader));
            end = reader->token.end;
            advance(reader);
        }
        if (out->parts.n > 1) {
            break;
        }
    }
    if (is_sign(reader, '(')) {
        out->signature = read_signature(reader);
    }
    out->kind = kind.len ? pgm_str_text(&kind) : NULL;
    out->text = pgm_arena_copy_n(reader->ctx->arena, reader->lexer.text + start, end - start);
    if (out->signature) {
        out->text = pgm_arena_printf(reader->ctx->arena, "%s%s", out->text, out->signature);
    }
    return out->parts.n > 0;
}

static struct reader
reader_of(struct pgm_ctx *ctx, const char *text)
{
    struct reader reader = { .ctx = ctx, .lexer = { text, strlen(text), 0 } };
    advance(&reader);
    return reader;
}

enum pgm_status
pgm_written_read(struct pgm_ctx *ctx, const char *text, struct pgm_written *out)
{
    struct reader reader = reader_of(ctx, text);
    if (!read_written(&reader, out) || reader.token.kind != PGM_TOKEN_END) {
        (void)pgm_fail(ctx, PGM_USAGE, "\"%s\" is no name of an object", text);
        return pgm_hint(ctx, "write it as pgmend does: public.orders, public.orders.note, 'index "
                             "public.orders_idx', 'public.f(integer)'");
    }
    return PGM_OK;
}

enum pgm_status
pgm_wish_read(struct pgm_ctx *ctx, const char *text, pgm_wishes *out)
{
    struct pgm_wish wish = { 0 };
    struct reader reader = reader_of(ctx, text);
    bool is_good = read_written(&reader, &wish.old_name) && is_sign(&reader, '=');
    if (is_good) {
        advance(&reader);
        is_good = read_written(&reader, &wish.new_name) && reader.token.kind == PGM_TOKEN_END;
    }
    if (!is_good) {
        (void)pgm_fail(ctx, PGM_USAGE, "\"%s\" does not say which name becomes which", text);
        return pgm_hint(
            ctx, "write OLD=NEW: public.orders=public.purchases, 'index public.a=public.b'");
    }
    if (wish.new_name.kind && !pgm_str_same(wish.new_name.kind, wish.old_name.kind)) {
        (void)pgm_fail(ctx, PGM_USAGE, "\"%s\" would make something of another kind of it", text);
        return pgm_hint(ctx, "leave the kind out on the right: the new one is of the same kind");
    }
    pgm_vec_push(ctx->arena, out, wish);
    return PGM_OK;
}

enum pgm_status
pgm_wish_of_directive(struct pgm_ctx *ctx, const struct pgm_directive *directive, pgm_wishes *out)
{
    struct pgm_wish wish = { .directive = directive };
    struct reader reader = reader_of(ctx, directive->value);
    if (!read_written(&reader, &wish.old_name) || wish.old_name.kind ||
        reader.token.kind != PGM_TOKEN_END) {
        (void)pgm_fail(ctx, PGM_INPUT, "\"%s\" is no name", directive->value);
        ctx->error.file = directive->file;
        ctx->error.line = directive->line;
        ctx->error.column = 1;
        return pgm_hint(ctx,
            "write the old name alone, quoted where SQL quotes it; with its schema "
            "when it comes from another one");
    }
    pgm_vec_push(ctx->arena, out, wish);
    return PGM_OK;
}

/* Equal but for white space? */
static bool
same_signature(const char *a, const char *b)
{
    for (;; a++, b++) {
        while (isspace((unsigned char)*a)) {
            a++;
        }
        while (isspace((unsigned char)*b)) {
            b++;
        }
        if (*a != *b || !*a) {
            return *a == *b;
        }
    }
}

static bool
means_kind(const struct pgm_written *written, struct pgm_named named)
{
    const struct pgm_kind *kind = named.object->kind;
    if (!written->kind || named.part) {
        return !written->kind || strcmp(written->kind, LABEL) == 0;
    }
    return strcmp(written->kind, kind->name) == 0 ||
           (kind->noun && strcasecmp(written->kind, kind->noun) == 0);
}

/* Is it the first `n` parts, each a name of the object or of one above it? */
static bool
means_path(const pgm_strings *parts, size_t n, const struct pgm_object *object)
{
    for (; object && n; object = object->parent, n--) {
        if (strcmp(parts->at[n - 1], object->name) != 0) {
            return false;
        }
    }
    return !object && !n;
}

bool
pgm_written_fits(const struct pgm_written *written, const struct pgm_object *object)
{
    return !written->signature ||
           (object->signature && same_signature(written->signature, object->signature));
}

bool
pgm_written_is_in(const struct pgm_written *written, const struct pgm_object *parent)
{
    return means_path(&written->parts, written->parts.n - 1, parent);
}

bool
pgm_written_means(const struct pgm_written *written, struct pgm_named named)
{
    const struct pgm_object *object = named.object;
    const pgm_strings *parts = &written->parts;
    if (!means_kind(written, named) || !pgm_written_fits(written, object)) {
        return false;
    }
    if (named.part) {
        struct pgm_arena *scratch = pgm_arena_new();
        bool is = parts->n > 1 &&
                  strcmp(pgm_label_of(scratch, parts->at[parts->n - 1]), named.part) == 0 &&
                  means_path(parts, parts->n - 1, object);
        pgm_arena_end(scratch);
        return is;
    }
    /* an index is a part of its table, but called by its schema */
    bool in_schema = object->kind->flags & PGM_KIND_IN_SCHEMA && parts->n == 2 &&
                     strcmp(parts->at[0], pgm_object_root(object)->name) == 0 &&
                     strcmp(parts->at[1], object->name) == 0;
    return in_schema || means_path(parts, parts->n, object);
}

const char *
pgm_named_id(struct pgm_arena *arena, struct pgm_named named)
{
    return named.part ? pgm_arena_printf(arena, LABEL " %s.%s", named.object->path, named.part)
                      : named.object->id;
}
