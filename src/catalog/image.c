/* The file: its sum, then numbers of 32 bits, then texts, each with its NUL. A text is named by
 * its place among them, NULL by 0; an object by its place among the objects. The texts begin with
 * the key. */
#include "catalog/image.h"

#include <string.h>
#include <xxhash.h>

#include "base/str.h"
#include "kinds/kind.h"

enum { KEPT = 1, FOREIGN = 2 };

struct head {
    uint64_t sum; /* of all that follows */
    uint32_t n_numbers, n_texts;
};

/* ---- writing --------------------------------------------------------------------------------- */

struct writing {
    struct pgm_arena *scratch;
    struct pgm_str out;
    size_t number, texts; /* where in it the next number goes, and where the texts begin */
    struct pgm_map seen;  /* text -> size_t, its place */
    struct pgm_map kinds; /* address of a kind -> where it is among pgm_kinds */
};

static void
put(struct writing *writing, size_t number)
{
    uint32_t bytes = (uint32_t)number;
    memcpy(writing->out.text + writing->number, &bytes, sizeof bytes);
    writing->number += sizeof bytes;
}

static size_t
place_of(struct writing *writing, const char *text)
{
    const size_t *seen = pgm_map_get_text(&writing->seen, text);
    if (seen) {
        return *seen;
    }
    size_t *place = pgm_new(writing->scratch, size_t);
    *place = writing->out.len - writing->texts;
    pgm_str_add_n(&writing->out, text, strlen(text) + 1);
    (void)pgm_map_put_text(&writing->seen, text, place);
    return *place;
}

static void
put_text(struct writing *writing, const char *text)
{
    put(writing, text ? place_of(writing, text) : 0);
}

/* Names and paths are mostly the end of the id. */
static void
put_end(struct writing *writing, const char *id, const char *text)
{
    size_t n = text ? strlen(text) : 0, m = strlen(id);
    if (text && n <= m && strcmp(id + m - n, text) == 0) {
        put(writing, place_of(writing, id) + m - n);
    } else {
        put_text(writing, text);
    }
}

static void
put_object(struct writing *writing, const struct pgm_object *object)
{
    const struct pgm_kind *kind = object->kind;
    const struct pgm_kind *const *listed =
        pgm_map_get(&writing->kinds, &object->kind, sizeof object->kind);
    put(writing, (size_t)(listed - pgm_kinds));
    put(writing, object->address.class_id);
    put(writing, object->address.object_id);
    put(writing, (uint32_t)object->address.sub_id);
    put(writing, object->parent ? object->parent->index + (size_t)1 : 0);
    put(writing, (object->is_kept ? KEPT : 0U) | (object->is_foreign ? FOREIGN : 0U));
    put(writing, (uint32_t)object->hash);
    put(writing, (uint32_t)(object->hash >> 32));
    put_text(writing, object->id);
    put_end(writing, object->id, object->path);
    put_end(writing, object->id, object->sql);
    put_end(writing, object->id, object->quoted);
    put_end(writing, object->id, object->name);
    put_end(writing, object->id, object->signature);
    for (size_t i = 0; kind->attrs[i].name; i++) {
        put_text(writing, object->attrs[i]);
    }
    put(writing, object->needs.n);
    for (size_t i = 0; i < object->needs.n; i++) {
        put(writing, object->needs.at[i].to->index);
        put(writing, object->needs.at[i].flags);
    }
}

static void
put_catalog(struct writing *writing, const struct pgm_catalog *catalog)
{
    put(writing, (size_t)catalog->server_version);
    put(writing, catalog->facets);
    put_text(writing, catalog->digest);
    put_text(writing, catalog->provider);
    put_text(writing, catalog->self);
    put_text(writing, catalog->database);
    put(writing, catalog->roles.n);
    for (size_t i = 0; i < catalog->roles.n; i++) {
        put_text(writing, catalog->roles.at[i]);
    }
    put(writing, catalog->unmodelled.n);
    for (size_t i = 0; i < catalog->unmodelled.n; i++) {
        put_text(writing, catalog->unmodelled.at[i].what);
    }
    put(writing, catalog->casts.n);
    for (size_t i = 0; i < catalog->casts.n; i++) {
        put_text(writing, catalog->casts.entries[i].key);
        put_text(writing, catalog->casts.entries[i].value);
    }
    put(writing, catalog->n_objects);
    for (size_t i = 0; i < catalog->n_objects; i++) {
        put_object(writing, catalog->objects[i]);
    }
}

static void
list_kinds(struct writing *writing)
{
    for (size_t i = 0; pgm_kinds[i]; i++) {
        (void)pgm_map_put(&writing->kinds, &pgm_kinds[i], sizeof pgm_kinds[i], &pgm_kinds[i]);
    }
}

/* How many numbers there are to come, and not less than the texts will take. */
static void
measure(const struct pgm_catalog *catalog, size_t *n_numbers, size_t *n_texts)
{
    *n_numbers = 10 + catalog->roles.n + catalog->unmodelled.n + 2 * catalog->casts.n;
    *n_texts = 0;
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        size_t n_attrs = pgm_kind_n_attrs(object->kind);
        *n_numbers += 15 + n_attrs + 2 * object->needs.n;
        *n_texts += strlen(object->id) + 1;
        for (size_t a = 0; a < n_attrs; a++) {
            *n_texts += object->attrs[a] ? strlen(object->attrs[a]) + 1 : 0;
        }
    }
}

struct pgm_text
pgm_image_write(struct pgm_arena *arena, const struct pgm_catalog *catalog, const char *key)
{
    struct head head = { 0 };
    size_t n_numbers = 0, n_texts = 0;
    measure(catalog, &n_numbers, &n_texts);
    struct pgm_arena *scratch = pgm_arena_new();
    struct writing writing = { .scratch = scratch,
        .out = PGM_STR(arena),
        .number = sizeof head,
        .texts = sizeof head + n_numbers * sizeof(uint32_t),
        .seen = PGM_MAP(scratch),
        .kinds = PGM_MAP(scratch) };
    pgm_str_reserve(&writing.out, writing.texts + n_texts);
    writing.out.len = writing.texts;
    list_kinds(&writing);
    pgm_str_add_n(&writing.out, key, strlen(key) + 1);
    put_catalog(&writing, catalog);
    pgm_arena_end(scratch);
    if (writing.number != writing.texts) {
        PGM_BUG("an image has not as many numbers as were counted");
    }
    head.n_numbers = (uint32_t)n_numbers;
    head.n_texts = (uint32_t)(writing.out.len - writing.texts);
    if (n_numbers > UINT32_MAX || writing.out.len > UINT32_MAX) {
        return (struct pgm_text){ NULL, 0 };
    }
    memcpy(writing.out.text, &head, sizeof head);
    head.sum = XXH3_64bits(writing.out.text + sizeof head.sum, writing.out.len - sizeof head.sum);
    memcpy(writing.out.text, &head.sum, sizeof head.sum);
    return (struct pgm_text){ writing.out.text, writing.out.len };
}

/* ---- reading --------------------------------------------------------------------------------- */

struct viewing {
    struct pgm_ctx *ctx;
    const char *at, *end; /* the numbers that are left */
    const char *texts;
    size_t n_texts;
    struct pgm_object *objects;
    size_t n_objects, n_kinds;
    bool is_bad; /* something was not as it is written; what was read since is of no use */
};

static uint32_t
get(struct viewing *viewing)
{
    uint32_t number = 0;
    if (viewing->at == viewing->end) {
        viewing->is_bad = true;
        return 0;
    }
    memcpy(&number, viewing->at, sizeof number);
    viewing->at += sizeof number;
    return number;
}

/* A number below `limit`. */
static size_t
get_below(struct viewing *viewing, size_t limit)
{
    size_t number = get(viewing);
    if (number >= limit) {
        viewing->is_bad = true;
        return 0;
    }
    return number;
}

/* How many of something are to come, each of which takes a number at least. */
static size_t
get_count(struct viewing *viewing)
{
    return get_below(viewing, (size_t)(viewing->end - viewing->at) / sizeof(uint32_t) + 1);
}

static const char *
get_text(struct viewing *viewing)
{
    size_t place = get_below(viewing, viewing->n_texts);
    return place ? viewing->texts + place : NULL;
}

/* One that cannot be NULL. */
static const char *
get_word(struct viewing *viewing)
{
    const char *text = get_text(viewing);
    viewing->is_bad = viewing->is_bad || !text;
    return text;
}

static void
get_address(struct viewing *viewing, struct pgm_object *object)
{
    object->address.class_id = get(viewing);
    object->address.object_id = get(viewing);
    object->address.sub_id = (int32_t)get(viewing);
    size_t parent = get_below(viewing, viewing->n_objects + 1);
    object->parent = parent ? &viewing->objects[parent - 1] : NULL;
    uint32_t flags = get(viewing);
    object->is_kept = flags & KEPT;
    object->is_foreign = flags & FOREIGN;
    object->hash = get(viewing);
    object->hash |= (uint64_t)get(viewing) << 32;
}

static void
get_needs(struct viewing *viewing, struct pgm_object *object)
{
    size_t n = get_count(viewing);
    if (viewing->is_bad || !n) {
        return;
    }
    object->needs.at = pgm_new_array(viewing->ctx->arena, struct pgm_edge, n);
    object->needs.n = object->needs.cap = n;
    for (size_t i = 0; i < n; i++) {
        struct pgm_object *to = &viewing->objects[get_below(viewing, viewing->n_objects)];
        object->needs.at[i] = (struct pgm_edge){ to, get(viewing) };
    }
}

static void
get_object(struct viewing *viewing, struct pgm_object *object)
{
    object->kind = pgm_kinds[get_below(viewing, viewing->n_kinds)];
    get_address(viewing, object);
    object->id = get_word(viewing);
    object->path = get_word(viewing);
    object->sql = get_word(viewing);
    object->quoted = get_word(viewing);
    object->name = get_word(viewing);
    object->signature = get_text(viewing);
    size_t n = pgm_kind_n_attrs(object->kind);
    object->attrs = pgm_new_array(viewing->ctx->arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++) {
        object->attrs[i] = get_text(viewing);
    }
    get_needs(viewing, object);
}

static void
get_about(struct viewing *viewing, struct pgm_catalog *catalog)
{
    struct pgm_arena *arena = viewing->ctx->arena;
    catalog->server_version = (int)get(viewing);
    catalog->facets = get(viewing);
    catalog->digest = get_word(viewing);
    catalog->provider = get_text(viewing);
    catalog->self = get_text(viewing);
    catalog->database = get_text(viewing);
    for (size_t i = get_count(viewing); i > 0; i--) {
        pgm_vec_push(arena, &catalog->roles, get_word(viewing));
    }
    for (size_t i = get_count(viewing); i > 0; i--) {
        struct pgm_unmodelled unmodelled = { get_word(viewing) };
        pgm_vec_push(arena, &catalog->unmodelled, unmodelled);
    }
    for (size_t i = get_count(viewing); i > 0 && !viewing->is_bad; i--) {
        const char *cast = get_word(viewing), *context = get_word(viewing);
        if (!viewing->is_bad) {
            (void)pgm_map_put_text(&catalog->casts, cast, context);
        }
    }
}

static bool
get_catalog(struct viewing *viewing, struct pgm_catalog *catalog)
{
    struct pgm_arena *arena = viewing->ctx->arena;
    get_about(viewing, catalog);
    size_t n = get_count(viewing);
    if (viewing->is_bad) {
        return false;
    }
    viewing->n_objects = n;
    viewing->objects = pgm_new_array(arena, struct pgm_object, n + 1);
    pgm_objects objects = { pgm_new_array(arena, struct pgm_object *, n + 1), n, n + 1 };
    for (size_t i = 0; i < n && !viewing->is_bad; i++) {
        objects.at[i] = &viewing->objects[i];
        get_object(viewing, objects.at[i]);
    }
    if (viewing->is_bad || viewing->at != viewing->end) {
        return false;
    }
    if (pgm_catalog_link(viewing->ctx, catalog, &objects) != PGM_OK) {
        pgm_error_clear(viewing->ctx);
        return false;
    }
    return true;
}

bool
pgm_image_read(
    struct pgm_ctx *ctx, const struct pgm_text *image, const char *key, struct pgm_catalog *catalog)
{
    struct head head;
    if (image->size < sizeof head) {
        return false;
    }
    memcpy(&head, image->at, sizeof head);
    size_t numbers = head.n_numbers * sizeof(uint32_t), more = image->size - sizeof head;
    const char *texts = image->at + sizeof head + numbers;
    if (numbers > more || head.n_texts != more - numbers || head.n_texts <= strlen(key) ||
        texts[head.n_texts - 1] || strcmp(texts, key) != 0 ||
        head.sum != XXH3_64bits(image->at + sizeof head.sum, image->size - sizeof head.sum)) {
        return false;
    }
    struct viewing viewing = { .ctx = ctx,
        .at = image->at + sizeof head,
        .end = texts,
        .texts = texts,
        .n_texts = head.n_texts };
    while (pgm_kinds[viewing.n_kinds]) {
        viewing.n_kinds++;
    }
    return get_catalog(&viewing, catalog);
}
