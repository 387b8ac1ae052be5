#include "diff/rename.h"

#include <stdlib.h>
#include <string.h>

#include "diff/rename_private.h"
#include "kinds/labels.h"

/* A directive whose old name is not there. */
struct idle {
    const struct pgm_directive *directive;
    struct pgm_named new;
};

/* One try to grant all wishes. */
struct resolving {
    struct pgm_ctx *ctx;
    const struct pgm_catalog *from, *to;
    pgm_renames renames;
    PGM_VEC(const struct pgm_wish *) wishes; /* parallel to renames */
    PGM_VEC(struct idle) idle;
};

static bool
is_renameable(const struct pgm_object *object)
{
    return object->kind->rename && !(object->kind->flags & PGM_KIND_SATELLITE);
}

/* ---- what options wish */

/* Can the old object be the new one, by where they are? It may go to another schema, but to no
 * other table. */
static bool
can_go(
    const struct resolving *resolving, const struct pgm_object *old, const struct pgm_object *new)
{
    if (old->kind != new->kind || !old->parent != !new->parent) {
        return false;
    }
    if (!old->parent || (!old->parent->parent && !new->parent->parent)) {
        return true;
    }
    return pgm_renames_new(&resolving->renames, resolving->to, old->parent) == new->parent;
}

static bool
is_target(const struct resolving *resolving, const struct pgm_wish *wish,
    const struct pgm_object *old, const struct pgm_object *new)
{
    const struct pgm_written *name = &wish->new_name;
    if (!can_go(resolving, old, new) || strcmp(name->parts.at[name->parts.n - 1], new->name) != 0 ||
        !pgm_written_fits(name, new)) {
        return false;
    }
    bool stays = !old->parent ||
                 pgm_renames_new(&resolving->renames, resolving->to, old->parent) == new->parent;
    if (stays && (name->parts.n == 1 || pgm_written_is_in(name, old->parent))) {
        return true;
    }
    struct pgm_written plain = *name;
    plain.kind = NULL;
    return pgm_written_means(&plain, (struct pgm_named){ new, NULL });
}

/* Of routines of one name the one with the same arguments, else the one that is new. */
static const struct pgm_object *
find_target(
    const struct resolving *resolving, const struct pgm_wish *wish, const struct pgm_object *old)
{
    const struct pgm_object *found = NULL;
    for (size_t i = 0; i < resolving->to->n_objects; i++) {
        const struct pgm_object *new = resolving->to->objects[i];
        if (!is_target(resolving, wish, old, new)) {
            continue;
        }
        if (pgm_str_same(old->signature, new->signature)) {
            return new;
        }
        found = !found || !pgm_catalog_find(resolving->from, new->id) ? new : found;
    }
    return found;
}

typedef PGM_VEC(struct pgm_rename) pairs;

static void
add_parts(const struct resolving *resolving, const struct pgm_wish *wish,
    const struct pgm_object *old, pairs *out, pairs *known)
{
    struct pgm_arena *arena = resolving->ctx->arena;
    const struct pgm_object *new = pgm_renames_new(&resolving->renames, resolving->to, old);
    const pgm_strings *names = &wish->new_name.parts;
    const char *label = pgm_label_of(arena, names->at[names->n - 1]);
    pgm_strings parts = { 0 };
    pgm_labels_split(arena, pgm_object_attr(old, old->kind->parts), &parts);
    for (size_t i = 0; i < parts.n; i++) {
        struct pgm_named from = { old, parts.at[i] };
        if (!pgm_written_means(&wish->old_name, from)) {
            continue;
        }
        struct pgm_rename pair = { .from = from, .to = { new, label } };
        pgm_vec_push(arena, known, pair);
        struct pgm_written name = wish->new_name;
        name.kind = NULL;
        bool is_in = name.parts.n == 1 ||
                     pgm_written_means(&name, (struct pgm_named){ old, label }) ||
                     (new &&pgm_written_means(&name, (struct pgm_named){ new, label }));
        if (new &&is_in && pgm_rename_has_part(new, label)) {
            pgm_vec_push(arena, out, pair);
        }
    }
}

/* All pairs that an option may mean; `known` are those whose old half is there. */
static void
find_pairs(const struct resolving *resolving, const struct pgm_wish *wish, pairs *out, pairs *known)
{
    struct pgm_arena *arena = resolving->ctx->arena;
    for (size_t i = 0; i < resolving->from->n_objects; i++) {
        const struct pgm_object *old = resolving->from->objects[i];
        if (old->kind->parts) {
            add_parts(resolving, wish, old, out, known);
        }
        struct pgm_named from = { old, NULL };
        if (old->kind->flags & PGM_KIND_SATELLITE || !pgm_written_means(&wish->old_name, from)) {
            continue;
        }
        if (!is_renameable(old)) {
            pgm_vec_push(arena, known, ((struct pgm_rename){ .from = from }));
            continue;
        }
        const struct pgm_object *new = find_target(resolving, wish, old);
        struct pgm_rename pair = { .from = from, .to = { new, NULL } };
        pgm_vec_push(arena, known, pair);
        if (new) {
            pgm_vec_push(arena, out, pair);
        }
    }
}

/* Do two names begin with the same `n` parts? */
static bool
begin_alike(const pgm_strings *a, const pgm_strings *b, size_t n)
{
    bool alike = a->n >= n && b->n >= n;
    for (size_t i = 0; i < n && alike; i++) {
        alike = strcmp(a->at[i], b->at[i]) == 0;
    }
    return alike;
}

/* The new name in full: with the table of the old one, or what that is called by now. */
static struct pgm_written
whole_name(const struct resolving *resolving, const pgm_wishes *wishes, const struct pgm_wish *wish)
{
    struct pgm_arena *arena = resolving->ctx->arena;
    struct pgm_written name = wish->new_name;
    const pgm_strings *old = &wish->old_name.parts, *above = old;
    size_t n = old->n - 1;
    struct pgm_written table;
    name.kind = wish->old_name.kind;
    if (name.parts.n > 1 && !begin_alike(&name.parts, old, n)) {
        return name;
    }
    for (size_t i = 0; i < wishes->n && n; i++) {
        const struct pgm_wish *other = &wishes->at[i];
        if (!other->directive && other->old_name.parts.n == n &&
            begin_alike(&other->old_name.parts, old, n)) {
            table = whole_name(resolving, wishes, other);
            above = &table.parts;
        }
    }
    pgm_strings parts = { 0 };
    for (size_t i = 0; i < (above == old ? n : above->n); i++) {
        pgm_vec_push(arena, &parts, above->at[i]);
    }
    pgm_vec_push(arena, &parts, name.parts.at[name.parts.n - 1]);
    name.parts = parts;
    return name;
}

/* Is the new name there already, on both sides? */
static bool
is_done(const struct resolving *resolving, const pgm_wishes *wishes, const struct pgm_wish *wish)
{
    struct pgm_arena *arena = resolving->ctx->arena;
    struct pgm_written name = whole_name(resolving, wishes, wish);
    const char *label = pgm_label_of(arena, name.parts.at[name.parts.n - 1]);
    for (size_t i = 0; i < resolving->to->n_objects; i++) {
        const struct pgm_object *new = resolving->to->objects[i];
        const struct pgm_object *old = NULL;
        if (is_renameable(new) && pgm_written_means(&name, (struct pgm_named){ new, NULL })) {
            old = pgm_renames_old(&resolving->renames, resolving->from, new);
            if (old) {
                return true;
            }
        }
        if (new->kind->parts && pgm_written_means(&name, (struct pgm_named){ new, label })) {
            old = pgm_renames_old(&resolving->renames, resolving->from, new);
            if (old && pgm_rename_has_part(old, label) && pgm_rename_has_part(new, label)) {
                return true;
            }
        }
    }
    return false;
}

static const char *
said(const struct resolving *resolving, const struct pgm_wish *wish)
{
    const char *kind = wish->old_name.kind;
    return pgm_arena_printf(resolving->ctx->arena, "--rename '%s%s%s=%s'", kind ? kind : "",
        kind ? " " : "", wish->old_name.text, wish->new_name.text);
}

static enum pgm_status
fail_ambiguous(const struct resolving *resolving, const struct pgm_wish *wish, const pairs *found)
{
    struct pgm_str list = PGM_STR(resolving->ctx->arena);
    for (size_t i = 0; i < found->n; i++) {
        pgm_str_addf(
            &list, "%s%s", i ? ", " : "", pgm_named_id(resolving->ctx->arena, found->at[i].from));
    }
    (void)pgm_fail(resolving->ctx, PGM_USAGE, "%s may mean several: %s", said(resolving, wish),
        pgm_str_text(&list));
    return pgm_hint(resolving->ctx, "put the kind in front, as it is written there");
}

/* Those whose own name was given, without the schema and the table they are in; NULL: none. */
static const char *
list_meant(const struct resolving *resolving, const struct pgm_wish *wish)
{
    const pgm_strings *parts = &wish->old_name.parts;
    struct pgm_str list = PGM_STR(resolving->ctx->arena);
    size_t n = 0;
    for (size_t i = 0; i < resolving->from->n_objects && n < 3; i++) {
        const struct pgm_object *object = resolving->from->objects[i];
        if (is_renameable(object) && strcmp(object->name, parts->at[parts->n - 1]) == 0) {
            pgm_str_addf(&list, "%s'%s'", n++ ? ", " : "", object->id);
        }
    }
    return n ? pgm_str_text(&list) : NULL;
}

static enum pgm_status
fail_unknown(const struct resolving *resolving, const struct pgm_wish *wish, const pairs *known)
{
    struct pgm_ctx *ctx = resolving->ctx;
    const struct pgm_object *object = known->n ? known->at[0].from.object : NULL;
    if (object && !known->at[0].from.part && !is_renameable(object)) {
        (void)pgm_fail(
            ctx, PGM_USAGE, "%s: %s cannot be renamed", said(resolving, wish), object->id);
        return pgm_hint(ctx, "a name of this kind belongs to what it is about; rename that");
    }
    if (known->n) {
        (void)pgm_fail(ctx, PGM_USAGE, "%s: %s has no %s that %s could become",
            said(resolving, wish), resolving->to->origin, wish->new_name.text,
            pgm_named_id(ctx->arena, known->at[0].from));
        return pgm_hint(ctx, "declare it under its new name, in the same place and as the same "
                             "kind; only to another schema can it go");
    }
    (void)pgm_fail(ctx, PGM_USAGE, "%s: there is no %s%s%s in %s", said(resolving, wish),
        wish->old_name.kind ? wish->old_name.kind : "", wish->old_name.kind ? " " : "",
        wish->old_name.text, resolving->from->origin);
    const char *meant = list_meant(resolving, wish);
    if (meant) {
        return pgm_hint(ctx, "did you mean %s?", meant);
    }
    return pgm_hint(ctx, "name it as 'pgmend diff' does, with its schema: public.orders, "
                         "public.orders.note, 'index public.orders_idx', 'label public.mood.sad'");
}

/* ---- what directives wish */

static bool
is_called(const struct pgm_object *object, const pgm_strings *name)
{
    return name->n && strcmp(name->at[name->n - 1], object->name) == 0 &&
           (name->n == 1 || strcmp(name->at[0], pgm_object_root(object)->name) == 0);
}

/* Is it what the statement creates or alters? */
static bool
is_statements(const struct pgm_directive *directive, const struct pgm_object *object)
{
    const char *noun = object->kind->noun;
    if (!noun || strcmp(noun, directive->noun) != 0 || !is_called(object, &directive->object)) {
        return false;
    }
    return !directive->table.n || (object->parent && is_called(object->parent, &directive->table));
}

/* What the directive stands before, given what its statement is about. */
static struct pgm_named
named_in(const struct pgm_directive *directive, const struct pgm_object *object)
{
    struct pgm_named none = { NULL, NULL };
    if (directive->place == PGM_PLACE_OBJECT) {
        return is_renameable(object) ? (struct pgm_named){ object, NULL } : none;
    }
    if (directive->place == PGM_PLACE_LABEL) {
        bool has = object->kind->parts && pgm_rename_has_part(object, directive->name);
        return has ? (struct pgm_named){ object, directive->name } : none;
    }
    const char *noun = directive->place == PGM_PLACE_COLUMN ? "COLUMN" : "CONSTRAINT";
    for (size_t i = 0; i < object->children.n; i++) {
        const struct pgm_object *child = object->children.at[i];
        if (is_renameable(child) && pgm_str_same(child->kind->noun, noun) &&
            strcmp(child->name, directive->name) == 0) {
            return (struct pgm_named){ child, NULL };
        }
    }
    return none;
}

static enum pgm_status
fail_directive(const struct resolving *resolving, const struct pgm_directive *directive,
    const char *message, const char *hint)
{
    struct pgm_ctx *ctx = resolving->ctx;
    (void)pgm_fail(ctx, PGM_INPUT, "renamed-from %s: %s", directive->value, message);
    ctx->error.file = directive->file;
    ctx->error.line = directive->line;
    ctx->error.column = 1;
    return pgm_hint(ctx, "%s", hint);
}

/* The wanted object. Of routines of one name it is the one that is not there yet. */
static enum pgm_status
find_new(
    const struct resolving *resolving, const struct pgm_directive *directive, struct pgm_named *out)
{
    *out = (struct pgm_named){ NULL, NULL };
    size_t n = 0, n_there = 0;
    struct pgm_named there = { NULL, NULL };
    for (size_t i = 0; i < resolving->to->n_objects; i++) {
        const struct pgm_object *object = resolving->to->objects[i];
        struct pgm_named named = { NULL, NULL };
        if (is_statements(directive, object)) {
            named = named_in(directive, object);
        }
        if (named.object && named.object->signature &&
            pgm_catalog_find(resolving->from, named.object->id)) {
            there = named;
            n_there++;
        } else if (named.object) {
            *out = named;
            n++;
        }
    }
    if (n == 0 && n_there == 1) {
        *out = there;
        return PGM_OK;
    }
    if (n > 1 || (n == 0 && n_there > 1)) {
        return fail_directive(resolving, directive,
            "it stands before a name that several objects have",
            "write the name behind CREATE with its schema; of functions, use --rename instead");
    }
    return PGM_OK;
}

static bool
is_old(const struct resolving *resolving, const struct pgm_wish *wish, const struct pgm_object *new,
    const struct pgm_object *old)
{
    const struct pgm_written *name = &wish->old_name;
    if (old->kind != new->kind || !pgm_written_fits(name, old) ||
        strcmp(name->parts.at[name->parts.n - 1], old->name) != 0) {
        return false;
    }
    if (name->parts.n > 1) {
        return pgm_written_means(name, (struct pgm_named){ old, NULL }) &&
               can_go(resolving, old, new);
    }
    return !old->parent || (new->parent &&pgm_renames_old(
                                &resolving->renames, resolving->from, new->parent) == old->parent);
}

static struct pgm_named
find_old(const struct resolving *resolving, const struct pgm_wish *wish, struct pgm_named new)
{
    struct pgm_named found = { NULL, NULL };
    if (new.part) {
        const pgm_strings *parts = &wish->old_name.parts;
        const char *label = pgm_label_of(resolving->ctx->arena, parts->at[parts->n - 1]);
        const struct pgm_object *old =
            pgm_renames_old(&resolving->renames, resolving->from, new.object);
        return old && pgm_rename_has_part(old, label) ? (struct pgm_named){ old, label } : found;
    }
    for (size_t i = 0; i < resolving->from->n_objects; i++) {
        const struct pgm_object *old = resolving->from->objects[i];
        if (is_old(resolving, wish, new.object, old)) {
            if (pgm_str_same(old->signature, new.object->signature)) {
                return (struct pgm_named){ old, NULL };
            }
            found.object = old;
        }
    }
    return found;
}

/* Is there something where it says that something was? In a database without it, a directive has
 * nothing to say. */
static bool
is_place_empty(const struct resolving *resolving, struct pgm_named new)
{
    if (!new.object->parent && !new.part) {
        return true;
    }
    const struct pgm_object *parent = pgm_renames_old(
        &resolving->renames, resolving->from, new.part ? new.object : new.object->parent);
    for (size_t i = 0; parent && i < parent->children.n; i++) {
        if (!(parent->children.at[i]->kind->flags & PGM_KIND_SATELLITE)) {
            return false;
        }
    }
    return !parent || !new.part;
}

/* ---- granting */

static void
grant(struct resolving *resolving, const struct pgm_wish *wish, struct pgm_rename rename)
{
    pgm_vec_push(resolving->ctx->arena, &resolving->renames, rename);
    pgm_vec_push(resolving->ctx->arena, &resolving->wishes, wish);
}

static const char *
origin_of(const struct resolving *resolving, const struct pgm_wish *wish)
{
    return wish->directive
               ? pgm_arena_printf(resolving->ctx->arena, "renamed-from %s", wish->directive->value)
               : said(resolving, wish);
}

static enum pgm_status
fail_wish(const struct resolving *resolving, const struct pgm_wish *wish, const char *message,
    const char *hint)
{
    struct pgm_ctx *ctx = resolving->ctx;
    (void)pgm_fail(ctx, wish->directive ? PGM_INPUT : PGM_USAGE, "%s: %s",
        origin_of(resolving, wish), message);
    if (wish->directive) {
        ctx->error.file = wish->directive->file;
        ctx->error.line = wish->directive->line;
        ctx->error.column = 1;
    }
    return pgm_hint(ctx, "%s", hint);
}

/* Adds what a wish means, unless two wishes speak of one thing. */
static enum pgm_status
add(struct resolving *resolving, const struct pgm_wish *wish, struct pgm_rename rename)
{
    struct pgm_arena *arena = resolving->ctx->arena;
    const struct pgm_rename *other = pgm_rename_from(&resolving->renames, rename.from);
    const struct pgm_rename *rival = pgm_rename_to(&resolving->renames, rename.to);
    if (other && other == rival) {
        return PGM_OK; /* said twice */
    }
    if (other || rival) {
        const struct pgm_rename *said_before = other ? other : rival;
        return fail_wish(resolving, wish,
            pgm_arena_printf(arena, "another rename makes %s of %s already",
                pgm_named_id(arena, said_before->to), pgm_named_id(arena, said_before->from)),
            "keep one of the two");
    }
    grant(resolving, wish, rename);
    return PGM_OK;
}

/* *done: the wish needs no further look. With `last`, what stands in its way is told. */
static enum pgm_status
try_option(struct resolving *resolving, const pgm_wishes *wishes, const struct pgm_wish *wish,
    bool last, bool *done)
{
    pairs found = { 0 }, known = { 0 };
    find_pairs(resolving, wish, &found, &known);
    if (found.n == 1) {
        *done = true;
        return add(resolving, wish, found.at[0]);
    }
    if (!last) {
        return PGM_OK;
    }
    *done = true;
    if (found.n) {
        return fail_ambiguous(resolving, wish, &found);
    }
    if (!known.n && is_done(resolving, wishes, wish)) {
        pgm_warn(resolving->ctx, "%s: %s is there already; nothing to rename",
            said(resolving, wish), wish->new_name.text);
        return PGM_OK;
    }
    return fail_unknown(resolving, wish, &known);
}

static enum pgm_status
try_directive(struct resolving *resolving, const struct pgm_wish *wish, bool last, bool *done)
{
    const struct pgm_directive *directive = wish->directive;
    struct pgm_rename rename = { 0 };
    PGM_TRY(find_new(resolving, directive, &rename.to));
    if (rename.to.object) {
        rename.from = find_old(resolving, wish, rename.to);
    }
    if (rename.from.object) {
        *done = true;
        return add(resolving, wish, rename);
    }
    if (!last) {
        return PGM_OK;
    }
    *done = true;
    if (!rename.to.object) {
        pgm_warn(resolving->ctx,
            "%s:%zu: renamed-from %s stands before something that the schema "
            "does not have",
            directive->file, directive->line, directive->value);
        return PGM_OK;
    }
    pgm_vec_push(resolving->ctx->arena, &resolving->idle, ((struct idle){ directive, rename.to }));
    return PGM_OK;
}

/* A wish may be understood only after another, that for its table. */
static enum pgm_status
try_all(struct resolving *resolving, const pgm_wishes *wishes)
{
    bool *done = pgm_new_array(resolving->ctx->arena, bool, wishes->n + 1);
    bool more = true, last = false;
    while (more || !last) {
        last = !more;
        more = false;
        for (size_t i = 0; i < wishes->n; i++) {
            if (done[i]) {
                continue;
            }
            const struct pgm_wish *wish = &wishes->at[i];
            PGM_TRY(wish->directive ? try_directive(resolving, wish, last, &done[i])
                                    : try_option(resolving, wishes, wish, last, &done[i]));
            more = more || done[i];
        }
        more = more && !last;
    }
    return PGM_OK;
}

/* ---- what stands against it */

/* Does the wanted schema have something under the old name that is no other rename's? */
static bool
is_still_declared(const struct resolving *resolving, const struct pgm_rename *rename)
{
    const struct pgm_object *old = rename->from.object;
    if (rename->from.part) {
        struct pgm_named named = { rename->to.object, rename->from.part };
        return pgm_rename_has_part(named.object, named.part) &&
               !pgm_rename_to(&resolving->renames, named);
    }
    const struct pgm_object *parent =
        old->parent ? pgm_renames_new(&resolving->renames, resolving->to, old->parent) : NULL;
    const struct pgm_object *found = pgm_rename_namesake(resolving->to, parent, old);
    return found && !pgm_rename_to(&resolving->renames, (struct pgm_named){ found, NULL });
}

/* What the schema that is has under the new name. */
static struct pgm_named
find_there(const struct resolving *resolving, const struct pgm_rename *rename)
{
    const struct pgm_object *new = rename->to.object;
    struct pgm_named there = { NULL, NULL };
    if (rename->to.part) {
        bool has = pgm_rename_has_part(rename->from.object, rename->to.part);
        return has ? (struct pgm_named){ rename->from.object, rename->to.part } : there;
    }
    const struct pgm_object *parent =
        new->parent ? pgm_renames_old(&resolving->renames, resolving->from, new->parent) : NULL;
    there.object = pgm_rename_namesake(resolving->from, parent, new);
    return there;
}

/* Is the new name there, and not renamed itself? */
static bool
is_taken(const struct resolving *resolving, const struct pgm_rename *rename)
{
    struct pgm_named there = find_there(resolving, rename);
    return there.object && !pgm_rename_from(&resolving->renames, there);
}

/* Do directives alone exchange names? They stay in the file, so nobody can tell whether that has
 * been done. */
static bool
is_exchange(const struct resolving *resolving, size_t first)
{
    const struct pgm_rename *rename = &resolving->renames.at[first];
    for (size_t steps = 0; rename && steps <= resolving->renames.n; steps++) {
        size_t i = (size_t)(rename - resolving->renames.at);
        if (!resolving->wishes.at[i]->directive) {
            return false;
        }
        if (steps && i == first) {
            return true;
        }
        struct pgm_named next = find_there(resolving, rename);
        rename = next.object ? pgm_rename_from(&resolving->renames, next) : NULL;
    }
    return false;
}

static void
forget(struct resolving *resolving, size_t i)
{
    resolving->renames.n--;
    resolving->wishes.n--;
    for (; i < resolving->renames.n; i++) {
        resolving->renames.at[i] = resolving->renames.at[i + 1];
        resolving->wishes.at[i] = resolving->wishes.at[i + 1];
    }
}

/* What is done already is forgotten, which may show that others are. */
static void
forget_done(struct resolving *resolving)
{
    for (size_t i = 0; i < resolving->renames.n;) {
        const struct pgm_rename *rename = &resolving->renames.at[i];
        if (is_still_declared(resolving, rename) && find_there(resolving, rename).object) {
            forget(resolving, i);
            i = 0;
        } else {
            i++;
        }
    }
}

/* A directive may stay when it is done; one that was never of use is worth a word. */
static void
warn_of_idle(const struct resolving *resolving)
{
    for (size_t i = 0; i < resolving->idle.n; i++) {
        const struct idle *idle = &resolving->idle.at[i];
        const struct pgm_object *there =
            pgm_renames_old(&resolving->renames, resolving->from, idle->new.object);
        bool is_there = there && (!idle->new.part || pgm_rename_has_part(there, idle->new.part));
        if (!is_there && !is_place_empty(resolving, idle->new)) {
            pgm_warn(resolving->ctx, "%s:%zu: renamed-from %s: %s has neither that nor %s",
                idle->directive->file, idle->directive->line, idle->directive->value,
                resolving->from->origin, pgm_named_id(resolving->ctx->arena, idle->new));
        }
    }
}

static enum pgm_status
check(const struct resolving *resolving)
{
    for (size_t i = 0; i < resolving->renames.n; i++) {
        const struct pgm_rename *rename = &resolving->renames.at[i];
        const struct pgm_wish *wish = resolving->wishes.at[i];
        struct pgm_arena *arena = resolving->ctx->arena;
        const char *old_id = pgm_named_id(arena, rename->from);
        const char *new_id = pgm_named_id(arena, rename->to);
        if (is_taken(resolving, rename)) {
            return fail_wish(resolving, wish,
                pgm_arena_printf(
                    arena, "%s has both %s and %s", resolving->from->origin, old_id, new_id),
                "drop one of them first, or take the rename out: then the old one is dropped");
        }
        if (is_still_declared(resolving, rename)) {
            return fail_wish(resolving, wish,
                pgm_arena_printf(arena, "%s is still declared, beside %s", old_id, new_id),
                "take it out of the declared schema, or take the rename out");
        }
        if (is_exchange(resolving, i)) {
            return fail_wish(resolving, wish,
                "directives that exchange names would do so again with every run",
                "take them out, and use --rename for both, once");
        }
    }
    return PGM_OK;
}

static size_t
depth_of(struct pgm_named named)
{
    size_t depth = named.part != NULL;
    for (const struct pgm_object *at = named.object; at; at = at->parent) {
        depth++;
    }
    return depth;
}

static int
compare_renames(const void *a, const void *b)
{
    const struct pgm_rename *left = a, *right = b;
    size_t left_depth = depth_of(left->from), right_depth = depth_of(right->from);
    if (left_depth != right_depth) {
        return left_depth < right_depth ? -1 : 1;
    }
    int order = strcmp(left->from.object->id, right->from.object->id);
    return order || !left->from.part || !right->from.part
               ? order
               : strcmp(left->from.part, right->from.part);
}

enum pgm_status
pgm_renames_resolve(struct pgm_ctx *ctx, const struct pgm_catalog *from,
    const struct pgm_catalog *to, const pgm_wishes *wishes, pgm_renames *out)
{
    struct resolving resolving = { .ctx = ctx, .from = from, .to = to };
    PGM_TRY(try_all(&resolving, wishes));
    forget_done(&resolving);
    PGM_TRY(check(&resolving));
    warn_of_idle(&resolving);
    if (resolving.renames.n) {
        qsort(resolving.renames.at, resolving.renames.n, sizeof *resolving.renames.at,
            compare_renames);
    }
    *out = resolving.renames;
    return PGM_OK;
}
