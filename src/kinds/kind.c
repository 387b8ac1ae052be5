#include "kinds/kind.h"

#include <string.h>
#include <xxhash.h>

#include "base/digest.h"
#include "pg/quote.h"

#define PGM_KIND(name) extern const struct pgm_kind pgm_kind_##name;
#include "kinds/kinds.def"
#undef PGM_KIND

const struct pgm_kind *const pgm_kinds[] = {
#define PGM_KIND(name) &pgm_kind_##name,
#include "kinds/kinds.def"
#undef PGM_KIND
    NULL,
};

size_t
pgm_kind_n_attrs(const struct pgm_kind *kind)
{
    size_t n = 0;
    while (kind->attrs[n].name) {
        n++;
    }
    return n;
}

const struct pgm_kind *
pgm_kind_find(const char *name)
{
    for (const struct pgm_kind *const *kind = pgm_kinds; *kind; kind++) {
        if (strcmp((*kind)->name, name) == 0) {
            return *kind;
        }
    }
    return NULL;
}

static size_t
attr_index(const struct pgm_kind *kind, const char *name)
{
    for (size_t i = 0; kind->attrs[i].name; i++) {
        if (strcmp(kind->attrs[i].name, name) == 0) {
            return i;
        }
    }
    PGM_BUG("a hook asks for an attribute that its kind does not have");
}

const char *
pgm_object_attr(const struct pgm_object *object, const char *name)
{
    return object->attrs[attr_index(object->kind, name)];
}

bool
pgm_object_is(const struct pgm_object *object, const char *name)
{
    const char *value = pgm_object_attr(object, name);
    return value && value[0] == 't';
}

const struct pgm_object *
pgm_delta_object(const struct pgm_delta *delta)
{
    const struct pgm_object *object = delta->to ? delta->to : delta->from;
    if (!object) {
        PGM_BUG("a delta is about nothing");
    }
    return object;
}

bool
pgm_delta_has(const struct pgm_delta *delta, const char *name)
{
    const struct pgm_object *object = pgm_delta_object(delta);
    return delta->changed >> attr_index(object->kind, name) & 1;
}

/* The name as it is, when it needs no quotes. */
static const char *
quoted_name(struct pgm_arena *arena, const char *name)
{
    if (!pgm_quote_is_needed(name)) {
        return name;
    }
    struct pgm_str out = PGM_STR(arena);
    pgm_quote_name(&out, name);
    return pgm_str_text(&out);
}

/* "kind a.b c" in one piece of memory; its end from the path on is the path. */
static void
write_id(struct pgm_arena *arena, struct pgm_object *object, const char *const parts[4])
{
    const char *kind = object->kind->name;
    size_t n = strlen(kind) + 1, sizes[4];
    for (size_t i = 0; i < 4; i++) {
        sizes[i] = strlen(parts[i]);
        n += sizes[i];
    }
    char *id = pgm_arena_text(arena, n + 1), *at = stpcpy(id, kind);
    *at++ = ' ';
    object->id = id;
    object->path = at;
    for (size_t i = 0; i < 4; i++) {
        memcpy(at, parts[i], sizes[i]);
        at += sizes[i];
    }
    *at = '\0';
}

void
pgm_object_name(struct pgm_arena *arena, struct pgm_object *object)
{
    const struct pgm_object *parent = object->parent;
    const char *signature = object->signature ? object->signature : "";
    bool has_name = object->name[0] != '\0';
    bool bare = !has_name || object->kind->flags & PGM_KIND_BARE_NAME;
    object->quoted = bare ? object->name : quoted_name(arena, object->name);
    if (!parent) {
        write_id(arena, object, (const char *const[4]){ object->quoted, signature, "", "" });
    } else if (object->kind->flags & PGM_KIND_SATELLITE) {
        /* Satellites of different kinds of parents may share a path, so the parent's kind is a part
         * of it. */
        has_name = has_name && !(object->kind->flags & PGM_KIND_ONE_A_PARENT);
        write_id(arena, object,
            (const char *const[4]){
                parent->id, has_name ? " " : "", has_name ? object->quoted : "", signature });
    } else {
        write_id(
            arena, object, (const char *const[4]){ parent->path, ".", object->quoted, signature });
    }
    if (!(object->kind->flags & PGM_KIND_IN_SCHEMA)) {
        object->sql = object->quoted;
        return;
    }
    const struct pgm_object *schema = pgm_object_root(object);
    if (!schema) {
        PGM_BUG("an object has no root");
    }
    bool is_path = parent == schema && !(object->kind->flags & PGM_KIND_SATELLITE);
    object->sql =
        is_path ? object->path
                : pgm_arena_printf(arena, "%s.%s%s", schema->quoted, object->quoted, signature);
}

/* The value as it counts. */
static const char *
content(struct pgm_arena *arena, const struct pgm_attr *attr, const char *value)
{
    return attr->flags & PGM_ATTR_EXPRESSION ? pgm_expression_canonical(arena, value) : value;
}

void
pgm_object_hash(struct pgm_arena *arena, struct pgm_object *object)
{
    XXH64_hash_t hash = 0;
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (attrs[i].flags & PGM_ATTR_INFO) {
            continue;
        }
        const char *value = content(arena, &attrs[i], object->attrs[i]);
        hash = value ? XXH3_64bits_withSeed(value, strlen(value), hash + i + 1)
                     : XXH3_64bits_withSeed("\xff", 1, hash + i + 1);
    }
    object->hash = hash;
}

const char *
pgm_object_reference(struct pgm_arena *arena, const struct pgm_object *object)
{
    struct pgm_str out = PGM_STR(arena);
    if (object->kind->refer) {
        object->kind->refer(object, &out);
    } else {
        pgm_str_addf(&out, "%s %s", object->kind->noun ? object->kind->noun : object->kind->name,
            object->sql);
    }
    return pgm_str_text(&out);
}

static bool
is_attr_same(const struct pgm_attr *attr, const char *from, const char *to)
{
    if (attr->flags & PGM_ATTR_WITHHELD && (!from || !to)) {
        return true;
    }
    return attr->flags & PGM_ATTR_EXPRESSION ? pgm_expression_same(from, to)
                                             : pgm_str_same(from, to);
}

uint64_t
pgm_object_compare(const struct pgm_object *from, const struct pgm_object *to)
{
    uint64_t changed = 0;
    const struct pgm_attr *attrs = from->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (attrs[i].flags & PGM_ATTR_INFO) {
            continue;
        }
        bool same = attrs[i].is_same ? attrs[i].is_same(from, to)
                                     : is_attr_same(&attrs[i], from->attrs[i], to->attrs[i]);
        if (!same) {
            changed |= (uint64_t)1 << i;
        }
    }
    return changed;
}

bool
pgm_attr_is_aside(const struct pgm_attr *attr)
{
    return attr->flags & PGM_ATTR_INFO || attr->is_same;
}

bool
pgm_object_is_managed(const struct pgm_object *object, unsigned facets)
{
    return !object->kind->facet || object->kind->facet & facets;
}

static const char *
digest_of(const struct pgm_catalog *catalog, unsigned facets)
{
    struct pgm_digest *digest = pgm_digest_new(catalog->arena);
    for (size_t i = 0; i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        if (!pgm_object_is_managed(object, facets)) {
            continue;
        }
        pgm_digest_add(digest, object->id, strlen(object->id) + 1);
        const struct pgm_attr *attrs = object->kind->attrs;
        for (size_t a = 0; attrs[a].name; a++) {
            const char *value = content(catalog->arena, &attrs[a], object->attrs[a]);
            if (value && !pgm_attr_is_aside(&attrs[a]) && !(attrs[a].flags & PGM_ATTR_WITHHELD)) {
                pgm_digest_add(digest, attrs[a].name, strlen(attrs[a].name) + 1);
                pgm_digest_add(digest, value, strlen(value) + 1);
            }
        }
    }
    return pgm_digest_end(digest);
}

const char *
pgm_catalog_database(const struct pgm_catalog *catalog)
{
    const char *name = catalog->database;
    for (size_t i = 0; !name && i < catalog->n_objects; i++) {
        const struct pgm_object *object = catalog->objects[i];
        if (object->kind->flags & PGM_KIND_NAMES_DATABASE) {
            name = pgm_object_attr(object, "database");
        }
    }
    return name;
}

void
pgm_catalog_seal(struct pgm_catalog *catalog)
{
    catalog->facets = 0;
    for (size_t i = 0; i < catalog->n_objects; i++) {
        catalog->facets |= catalog->objects[i]->kind->facet;
    }
    catalog->digest = digest_of(catalog, PGM_FACET_PRIVILEGES);
}

const char *
pgm_catalog_digest(const struct pgm_catalog *catalog, unsigned facets)
{
    bool usual = (catalog->facets & facets) == (catalog->facets & PGM_FACET_PRIVILEGES);
    return usual ? catalog->digest : digest_of(catalog, facets);
}
