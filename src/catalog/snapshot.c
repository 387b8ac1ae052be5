#include "catalog/snapshot.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/json.h"
#include "kinds/kind.h"

#define HEAD "pgmend snapshot 1 server "
#define DIGEST_LENGTH 64

bool
pgm_snapshot_is(const char *text)
{
    return pgm_str_starts(text, "pgmend snapshot ");
}

static const char *
mark_of(const struct pgm_edge *edge)
{
    if (edge->flags & PGM_EDGE_ORDER) {
        return edge->flags & PGM_EDGE_AUTO ? "~" : "";
    }
    return edge->flags & PGM_EDGE_AFTER ? "+" : "?";
}

static void
write_needs(struct pgm_json *json, struct pgm_arena *arena, const struct pgm_object *object)
{
    pgm_json_key(json, "needs");
    pgm_json_open(json, '[');
    for (size_t i = 0; i < object->needs.n; i++) {
        const struct pgm_edge *edge = &object->needs.at[i];
        const char *mark = mark_of(edge), *id = edge->to->id;
        pgm_json_text(json, *mark ? pgm_arena_printf(arena, "%s%s", mark, id) : id);
    }
    pgm_json_close(json, ']');
}

static void
write_object(struct pgm_str *out, struct pgm_arena *scratch, const struct pgm_object *object)
{
    struct pgm_json json = { .out = out };
    pgm_json_open(&json, '{');
    pgm_json_member(&json, "kind", object->kind->name);
    if (object->parent) {
        pgm_json_member(&json, "in", object->parent->id);
    }
    pgm_json_member(&json, "name", object->name);
    if (object->signature) {
        pgm_json_member(&json, "signature", object->signature);
    }
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (object->attrs[i]) {
            bool is_info = pgm_attr_is_aside(&attrs[i]);
            const char *name = attrs[i].name;
            pgm_json_member(
                &json, is_info ? pgm_arena_printf(scratch, "~%s", name) : name, object->attrs[i]);
        }
    }
    if (object->needs.n) {
        write_needs(&json, scratch, object);
    }
    pgm_json_close(&json, '}');
    pgm_str_add_char(out, '\n');
}

/* About how long the snapshot is going to be. */
static size_t
size_of(const struct pgm_catalog *catalog)
{
    size_t size = 1024;
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        size += 64 + 2 * strlen(object->id);
        for (size_t a = 0; object->kind->attrs[a].name; a++) {
            const char *value = object->attrs[a];
            size += value ? 8 + strlen(object->kind->attrs[a].name) + strlen(value) : 0;
        }
        for (size_t n = 0; n < object->needs.n; n++) {
            size += 4 + strlen(object->needs.at[n].to->id);
        }
    }
    return size;
}

const char *
pgm_snapshot_write(struct pgm_ctx *ctx, const struct pgm_catalog *catalog)
{
    struct pgm_str out = PGM_STR(ctx->arena);
    pgm_str_reserve(&out, size_of(catalog));
    pgm_str_addf(&out, HEAD "%d\n", catalog->server_version);
    struct pgm_arena *scratch = pgm_arena_new();
    for (size_t i = 0; i < catalog->n_objects; i++) {
        write_object(&out, scratch, catalog->objects[i]);
    }
    pgm_arena_end(scratch);
    pgm_str_addf(&out, "digest %s", catalog->digest);
    pgm_str_addf(&out, " sum %s\n", pgm_digest_of(ctx->arena, pgm_str_text(&out), out.len));
    return pgm_str_text(&out);
}

/* What is known while a snapshot is being read. */
struct reading {
    struct pgm_ctx *ctx;
    const char *file;
    size_t line;
    struct pgm_catalog *catalog;
    pgm_objects objects;
    PGM_VEC(json_t *) lines; /* parallel to objects */
    struct pgm_map by_id;
};

static enum pgm_status
fail_line(struct reading *reading, const char *why)
{
    enum pgm_status status = pgm_fail(
        reading->ctx, PGM_INPUT, "%s is not a snapshot that pgmend wrote: %s", reading->file, why);
    reading->ctx->error.file = reading->file;
    reading->ctx->error.line = reading->line;
    (void)pgm_hint(
        reading->ctx, "write it again with \"pgmend compile\" or \"pgmend dump --as-snapshot\"");
    return status;
}

static void
free_json(void *json)
{
    json_decref(json);
}

static const char *
member(const json_t *line, const char *key)
{
    return json_string_value(json_object_get(line, key));
}

static const char **
read_attrs(struct reading *reading, const struct pgm_kind *kind, const json_t *line)
{
    struct pgm_arena *arena = reading->ctx->arena;
    const char **attrs = pgm_new_array(arena, const char *, pgm_kind_n_attrs(kind) + 1);
    for (size_t i = 0; kind->attrs[i].name; i++) {
        const char *mark = pgm_attr_is_aside(&kind->attrs[i]) ? "~" : "";
        attrs[i] = member(line, pgm_arena_printf(arena, "%s%s", mark, kind->attrs[i].name));
    }
    return attrs;
}

static enum pgm_status
read_object(struct reading *reading, const char *text, size_t size)
{
    json_error_t error;
    json_t *line = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
    if (!line) {
        return fail_line(reading, "a line is not JSON");
    }
    pgm_arena_defer(reading->ctx->arena, free_json, line);
    const char *kind_name = member(line, "kind");
    const struct pgm_kind *kind = kind_name ? pgm_kind_find(kind_name) : NULL;
    if (!kind || !member(line, "name")) {
        return fail_line(
            reading, "an object has no name or a kind that this version does not know");
    }
    struct pgm_object *object = pgm_new(reading->ctx->arena, struct pgm_object);
    object->kind = kind;
    object->name = member(line, "name");
    object->signature = member(line, "signature");
    object->attrs = read_attrs(reading, kind, line);
    pgm_object_hash(reading->ctx->arena, object);
    pgm_vec_push(reading->ctx->arena, &reading->objects, object);
    pgm_vec_push(reading->ctx->arena, &reading->lines, line);
    return PGM_OK;
}

/* Objects stand one a line, from the second on. */
static enum pgm_status
fail_object(struct reading *reading, size_t i, const char *why)
{
    reading->line = i + 2;
    return fail_line(reading, why);
}

/* Names the objects whose parents have names; gives how many are left. */
static enum pgm_status
name_some(struct reading *reading, size_t *left, size_t *first)
{
    *left = 0;
    for (size_t i = reading->objects.n; i-- > 0;) {
        struct pgm_object *object = reading->objects.at[i];
        if (object->id) {
            continue;
        }
        const char *parent = member(reading->lines.at[i], "in");
        object->parent = parent ? pgm_map_get_text(&reading->by_id, parent) : NULL;
        if (parent && !object->parent) {
            ++*left;
            *first = i;
            continue;
        }
        pgm_object_name(reading->ctx->arena, object);
        if (pgm_map_put_text(&reading->by_id, object->id, object)) {
            const char *why =
                pgm_arena_printf(reading->ctx->arena, "%s is there twice", object->id);
            return fail_object(reading, i, why);
        }
    }
    return PGM_OK;
}

/* Lines are sorted by id, so a parent may come after its child: rounds until every object has its
 * name. */
static enum pgm_status
name_objects(struct reading *reading)
{
    size_t left = reading->objects.n, before = left + 1, first = 0;
    while (left && left < before) {
        before = left;
        PGM_TRY(name_some(reading, &left, &first));
    }
    if (left) {
        const char *why =
            pgm_arena_printf(reading->ctx->arena, "\"%s\" lies in %s, which is not there",
                reading->objects.at[first]->name, member(reading->lines.at[first], "in"));
        return fail_object(reading, first, why);
    }
    return PGM_OK;
}

static unsigned
flags_of(char mark)
{
    switch (mark) {
    case '~':
        return PGM_EDGE_ORDER | PGM_EDGE_AUTO;
    case '?':
        return PGM_EDGE_AUTO;
    case '+':
        return PGM_EDGE_AFTER;
    default:
        return PGM_EDGE_ORDER;
    }
}

static enum pgm_status
read_needs(struct reading *reading, size_t i)
{
    const json_t *needs = json_object_get(reading->lines.at[i], "needs");
    for (size_t n = 0; n < json_array_size(needs); n++) {
        const char *id = json_string_value(json_array_get(needs, n));
        unsigned flags = id ? flags_of(*id) : 0;
        id += flags != PGM_EDGE_ORDER && id;
        struct pgm_object *to = id ? pgm_map_get_text(&reading->by_id, id) : NULL;
        if (!to) {
            const char *why =
                pgm_arena_printf(reading->ctx->arena, "%s needs %s, which is not there",
                    reading->objects.at[i]->id, id ? id : "something without a name");
            return fail_object(reading, i, why);
        }
        pgm_catalog_add_edge(reading->catalog, reading->objects.at[i], to, flags);
    }
    return PGM_OK;
}

/* The last line: digest of the content and sum of all bytes before the word "sum". */
static enum pgm_status
check_end(struct reading *reading, const char *text, size_t size, const char *end)
{
    static const char words[] = "digest ", more[] = " sum ";
    size_t length = strlen(words) + DIGEST_LENGTH + strlen(more) + DIGEST_LENGTH + 1;
    if ((size_t)(text + size - end) != length || !pgm_str_starts(end, words) ||
        !pgm_str_starts(end + strlen(words) + DIGEST_LENGTH, more) || end[length - 1] != '\n') {
        return fail_line(reading, "the digest at the end is missing: the file was cut");
    }
    size_t summed = (size_t)(end - text) + strlen(words) + DIGEST_LENGTH;
    const char *sum = pgm_digest_of(reading->ctx->arena, text, summed);
    if (strncmp(end + length - 1 - DIGEST_LENGTH, sum, DIGEST_LENGTH) != 0) {
        return fail_line(reading, "the sum at the end does not fit: the file was changed by hand");
    }
    return PGM_OK;
}

static enum pgm_status
read_lines(struct reading *reading, const char *text, size_t size)
{
    const char *at = text, *end = text + size;
    while (at < end) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        size_t n = next ? (size_t)(next - at) : (size_t)(end - at);
        reading->line++;
        if (reading->line == 1) {
            char *stop = NULL;
            long version = strtol(at + (n < strlen(HEAD) ? n : strlen(HEAD)), &stop, 10);
            if (!pgm_str_starts(at, HEAD) || version <= 0 || version > 999999) {
                return fail_line(reading, "the first line is not \"" HEAD "…\"");
            }
            reading->catalog->server_version = (int)version;
        } else if (*at != '{') {
            return check_end(reading, text, size, at);
        } else {
            PGM_TRY(read_object(reading, at, n));
        }
        at += n + 1;
    }
    return fail_line(reading, "the digest at the end is missing: the file was cut");
}

enum pgm_status
pgm_snapshot_read(
    struct pgm_ctx *ctx, const char *file, const char *text, size_t size, struct pgm_catalog **out)
{
    struct reading reading = { .ctx = ctx,
        .file = file,
        .catalog = pgm_catalog_new(ctx, file, 0),
        .by_id = PGM_MAP(ctx->arena) };
    PGM_TRY(read_lines(&reading, text, size));
    PGM_TRY(name_objects(&reading));
    for (size_t i = 0; i < reading.objects.n; i++) {
        PGM_TRY(read_needs(&reading, i));
    }
    PGM_TRY(pgm_catalog_link(ctx, reading.catalog, &reading.objects));
    pgm_catalog_seal(reading.catalog);
    *out = reading.catalog;
    return PGM_OK;
}

enum pgm_status
pgm_snapshot_empty(struct pgm_ctx *ctx, int server_version, struct pgm_catalog **out)
{
    static const char objects[] = "{\"kind\":\"schema\",\"name\":\"public\"}\n"
                                  "{\"kind\":\"comment\",\"in\":\"schema public\",\"name\":\"\","
                                  "\"text\":\"standard public schema\"}\n";
    struct pgm_str text = PGM_STR(ctx->arena);
    pgm_str_addf(&text, HEAD "%d\n%s", server_version, objects);
    pgm_str_addf(&text, "digest %s", pgm_digest_of(ctx->arena, "", 0));
    pgm_str_addf(&text, " sum %s\n", pgm_digest_of(ctx->arena, pgm_str_text(&text), text.len));
    return pgm_snapshot_read(ctx, "empty", pgm_str_text(&text), text.len, out);
}
