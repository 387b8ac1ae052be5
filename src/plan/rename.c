#include "plan/rename.h"

#include <string.h>

#include "kinds/labels.h"
#include "plan/rename_cut.h"

/* Something on its way to another name, or to another schema. */
struct job {
    const struct pgm_rename *rename;
    struct pgm_object *copy;
    struct pgm_object *schema; /* where it goes; NULL: it stays */
    const char *name;
    bool is_aside;
};

typedef PGM_VEC(struct job) job_list;

struct renamer {
    struct pgm_ctx *ctx;
    const struct pgm_catalog *from, *to;
    struct pgm_object *copies; /* of the objects of `from`, called as they are by now */
    struct pgm_emit emit;
    pgm_renames renames;
};

static struct pgm_object *
copy_of(const struct renamer *renamer, const struct pgm_object *object)
{
    return &renamer->copies[object->index];
}

static void
copy_names(struct renamer *renamer)
{
    const struct pgm_catalog *from = renamer->from;
    renamer->copies = pgm_new_array(renamer->ctx->arena, struct pgm_object, from->n_objects + 1);
    for (size_t i = 0; i < from->n_objects; i++) {
        struct pgm_object *copy = &renamer->copies[i];
        *copy = *from->objects[i];
        copy->parent = copy->parent ? copy_of(renamer, copy->parent) : NULL;
    }
}

/* The names of an object and of all that lies in it. */
static void
name_again(struct renamer *renamer, struct pgm_object *copy)
{
    pgm_object_name(renamer->ctx->arena, copy);
    for (size_t i = 0; i < copy->children.n; i++) {
        name_again(renamer, copy_of(renamer, copy->children.at[i]));
    }
}

/* ---- statements */

static void
emit_about(struct renamer *renamer, const struct pgm_object *copy)
{
    renamer->emit.action = PGM_ACTION_RENAME;
    renamer->emit.object = renamer->from->objects[copy->index];
}

static void
rename_copy(struct renamer *renamer, struct pgm_object *copy, const char *name)
{
    emit_about(renamer, copy);
    copy->kind->rename(&renamer->emit, copy, name);
    copy->name = name;
    name_again(renamer, copy);
}

/* What PostgreSQL moves along: a sequence that belongs to a column. */
static bool
is_owned(const struct renamer *renamer, const struct pgm_object *copy, const struct pgm_edge *edge)
{
    return (edge->flags & (PGM_EDGE_ORDER | PGM_EDGE_AUTO)) == PGM_EDGE_AUTO &&
           copy_of(renamer, edge->to)->parent == pgm_object_root(copy);
}

static void
move_owned(struct renamer *renamer, const struct pgm_object *copy, struct pgm_object *schema)
{
    for (size_t i = 0; i < copy->children.n; i++) {
        move_owned(renamer, copy_of(renamer, copy->children.at[i]), schema);
    }
    for (size_t i = 0; i < copy->users.n; i++) {
        if (is_owned(renamer, copy, &copy->users.at[i])) {
            struct pgm_object *owned = copy_of(renamer, copy->users.at[i].to);
            owned->parent = schema;
            name_again(renamer, owned);
        }
    }
}

static const char *
relation_name(const struct pgm_object *object)
{
    if (object->kind->namespaces & PGM_NAMESPACE_RELATION) {
        return object->name;
    }
    return object->kind->also_occupies ? object->kind->also_occupies(object) : NULL;
}

/* Takes names in the schema that somebody has there aside: those of indexes and owned sequences. */
static void
clear_way(struct renamer *renamer, struct pgm_object *copy, const struct pgm_object *schema)
{
    const char *name = relation_name(copy);
    for (size_t i = 0; name && i < renamer->from->n_objects; i++) {
        const struct pgm_object *other = &renamer->copies[i];
        const char *taken = pgm_object_root(other) == schema ? relation_name(other) : NULL;
        if (taken && strcmp(taken, name) == 0 && copy->kind->rename) {
            rename_copy(renamer, copy, pgm_emit_spare_name(&renamer->emit, copy));
            break;
        }
    }
    for (size_t i = 0; i < copy->children.n; i++) {
        clear_way(renamer, copy_of(renamer, copy->children.at[i]), schema);
    }
    for (size_t i = 0; i < copy->users.n; i++) {
        if (is_owned(renamer, copy, &copy->users.at[i])) {
            clear_way(renamer, copy_of(renamer, copy->users.at[i].to), schema);
        }
    }
}

static void
move_copy(struct renamer *renamer, struct pgm_object *copy, struct pgm_object *schema)
{
    for (size_t i = 0; i < copy->children.n; i++) {
        clear_way(renamer, copy_of(renamer, copy->children.at[i]), schema);
    }
    emit_about(renamer, copy);
    pgm_emit(&renamer->emit, "ALTER %s SET SCHEMA %s",
        pgm_object_reference(renamer->ctx->arena, copy), schema->quoted);
    move_owned(renamer, copy, schema);
    copy->parent = schema;
    name_again(renamer, copy);
}

/* ---- who has a name */

/* Cannot both be there? */
static bool
is_rival(const struct pgm_object *a, const struct pgm_object *b)
{
    if (pgm_object_root(a) == pgm_object_root(b) && a->parent && b->parent) {
        const char *left = relation_name(a), *right = relation_name(b);
        if (left && right && strcmp(left, right) == 0) {
            return true;
        }
    }
    if (!pgm_str_same(a->name, b->name) || a->parent != b->parent) {
        return false;
    }
    if (a->kind == b->kind || a->kind->namespaces & b->kind->namespaces) {
        return pgm_str_same(a->signature, b->signature) && !(a->kind->flags & PGM_KIND_SATELLITE);
    }
    return false;
}

/* Who has the name that `wish`, a changed copy of `self`, would take. */
static struct pgm_object *
find_rival(
    const struct renamer *renamer, const struct pgm_object *wish, const struct pgm_object *self)
{
    for (size_t i = 0; i < renamer->from->n_objects; i++) {
        struct pgm_object *other = &renamer->copies[i];
        if (other != self && is_rival(wish, other)) {
            return other;
        }
    }
    return NULL;
}

static bool
is_name_done(const struct job *job)
{
    return strcmp(job->copy->name, job->name) == 0;
}

static bool
is_done(const struct job *job)
{
    return is_name_done(job) && (!job->schema || job->copy->parent == job->schema);
}

/* Does what can be done of a job; false when somebody else's name stands in the way. */
static bool
do_job(struct renamer *renamer, struct job *job, struct pgm_object **rival)
{
    struct pgm_object wish = *job->copy;
    if (!is_name_done(job)) {
        wish.name = job->name;
        *rival = find_rival(renamer, &wish, job->copy);
        if (!*rival) {
            rename_copy(renamer, job->copy, job->name);
            return true;
        }
        wish.name = job->copy->name;
    }
    if (job->schema && job->copy->parent != job->schema) {
        wish.parent = job->schema;
        struct pgm_object *other = find_rival(renamer, &wish, job->copy);
        if (!other) {
            move_copy(renamer, job->copy, job->schema);
            return true;
        }
        *rival = *rival ? *rival : other;
    }
    return false;
}

/* Nothing goes any further: somebody has to take a name of no one's for a while. */
static enum pgm_status
break_tie(struct renamer *renamer, const job_list *jobs, struct job *job, struct pgm_object *rival)
{
    bool is_job = false;
    for (size_t i = 0; i < jobs->n; i++) {
        is_job = is_job || (jobs->at[i].copy == rival && !is_done(&jobs->at[i]));
    }
    /* on the way to another schema it is only passing through */
    bool goes_on = !job->is_aside && job->schema && job->copy->parent != job->schema;
    is_job = is_job || goes_on;
    struct pgm_object *mover = is_job ? job->copy : rival;
    if (!mover || !rival) {
        PGM_BUG("a rename is stuck, and nobody is in its way");
    }
    if (!mover->kind->rename || (is_job && job->is_aside)) {
        (void)pgm_fail(renamer->ctx, PGM_INPUT, "%s cannot be renamed to %s: %s has that name",
            job->rename->from.object->id, job->name, rival->id);
        return pgm_hint(renamer->ctx, "rename or drop that one first, in a step of its own");
    }
    job->is_aside = job->is_aside || is_job;
    rename_copy(renamer, mover, pgm_emit_spare_name(&renamer->emit, mover));
    return PGM_OK;
}

static enum pgm_status
do_jobs(struct renamer *renamer, job_list *jobs)
{
    for (;;) {
        bool progress = false;
        struct job *stuck = NULL;
        struct pgm_object *rival = NULL;
        for (size_t i = 0; i < jobs->n; i++) {
            struct job *job = &jobs->at[i];
            struct pgm_object *other = NULL;
            while (!is_done(job) && do_job(renamer, job, &other)) {
                progress = true;
                other = NULL;
            }
            if (!is_done(job) && !stuck) {
                stuck = job;
                rival = other;
            }
        }
        if (!stuck) {
            return PGM_OK;
        }
        if (!progress) {
            PGM_TRY(break_tie(renamer, jobs, stuck, rival));
        }
    }
}

/* ---- labels */

static void
rename_label(struct renamer *renamer, const struct pgm_object *copy, pgm_strings *labels,
    const char *old, const char *new)
{
    emit_about(renamer, copy);
    copy->kind->rename_part(&renamer->emit, copy, old, new);
    labels->at[pgm_labels_find(labels, old)] = new;
}

/* The renames of one type's labels; `now` is what each is called by then. */
static void
rename_labels_of(struct renamer *renamer, const struct pgm_object *object, const pgm_renames *all)
{
    struct pgm_arena *arena = renamer->ctx->arena;
    pgm_strings labels = { 0 }, now = { 0 }, wanted = { 0 };
    const struct pgm_object *copy = copy_of(renamer, object);
    pgm_labels_split(arena, pgm_object_attr(copy, copy->kind->parts), &labels);
    for (size_t i = 0; i < all->n; i++) {
        if (all->at[i].from.object == object && all->at[i].from.part) {
            pgm_vec_push(arena, &now, all->at[i].from.part);
            pgm_vec_push(arena, &wanted, all->at[i].to.part);
        }
    }
    for (size_t left = now.n; left;) {
        bool progress = false;
        size_t stuck = 0;
        for (size_t i = 0; i < now.n; i++) {
            if (strcmp(now.at[i], wanted.at[i]) == 0) {
                continue;
            }
            if (pgm_labels_find(&labels, wanted.at[i]) >= 0) {
                stuck = i;
                continue;
            }
            rename_label(renamer, copy, &labels, now.at[i], wanted.at[i]);
            now.at[i] = wanted.at[i];
            left--;
            progress = true;
        }
        if (!progress) {
            struct pgm_object spare = { .name = "label", .id = wanted.at[stuck] };
            const char *aside = pgm_label_of(arena, pgm_emit_spare_name(&renamer->emit, &spare));
            rename_label(renamer, copy, &labels, now.at[stuck], aside);
            now.at[stuck] = aside;
        }
    }
}

static void
rename_labels(struct renamer *renamer, const pgm_renames *renames)
{
    for (size_t i = 0; i < renames->n; i++) {
        const struct pgm_object *object = renames->at[i].from.object;
        bool is_first = renames->at[i].from.part != NULL;
        for (size_t j = 0; j < i && is_first; j++) {
            is_first = renames->at[j].from.object != object || !renames->at[j].from.part;
        }
        if (is_first) {
            rename_labels_of(renamer, object, renames);
        }
    }
}

/* ---- what was wished */

/* The schema that a moved object goes to, as it is called now; made when there is none yet. */
static struct pgm_object *
schema_for(struct renamer *renamer, const struct pgm_rename *rename)
{
    const struct pgm_object *wanted = rename->to.object->parent;
    if (!wanted || wanted->parent || !rename->from.object->parent ||
        rename->from.object->parent->parent) {
        return NULL;
    }
    const struct pgm_object *old = pgm_renames_old(&renamer->renames, renamer->from, wanted);
    if (old == rename->from.object->parent) {
        return NULL;
    }
    if (old) {
        return copy_of(renamer, old);
    }
    for (size_t i = 0; i < renamer->emit.steps.n; i++) {
        if (renamer->emit.steps.at[i].object == wanted) {
            return renamer->to->objects[wanted->index];
        }
    }
    renamer->emit.action = PGM_ACTION_CREATE;
    renamer->emit.object = wanted;
    wanted->kind->create(&renamer->emit, wanted);
    return renamer->to->objects[wanted->index];
}

/* PostgreSQL renames columns and checks of inheriting tables along. */
static bool
is_inherited(const struct renamer *renamer, const struct pgm_rename *rename)
{
    const struct pgm_object *object = rename->from.object;
    pgm_objects above = { 0 };
    if (object->parent && object->parent->parent) {
        pgm_renames_above(renamer->ctx->arena, object->parent, &above);
    }
    for (size_t i = 0; i < above.n; i++) {
        for (size_t j = 0; j < renamer->renames.n; j++) {
            const struct pgm_object *other = renamer->renames.at[j].from.object;
            if (other->parent == above.at[i] && other->kind == object->kind &&
                strcmp(other->name, object->name) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* What PostgreSQL does along is only noted. */
static bool
passes_down(struct renamer *renamer, const struct job *job)
{
    if (!is_inherited(renamer, job->rename)) {
        return false;
    }
    job->copy->name = job->name;
    name_again(renamer, job->copy);
    return true;
}

enum stage { ROUTINES, OTHERS, SCHEMAS };

static enum stage
stage_of(const struct pgm_object *object)
{
    return object->signature ? ROUTINES : object->parent ? OTHERS : SCHEMAS;
}

/* Routines go first, while the types in their signatures are called as they were, and schemas last.
 */
static enum pgm_status
rename_wished(struct renamer *renamer)
{
    size_t n = renamer->renames.n;
    struct pgm_object **schemas = pgm_new_array(renamer->ctx->arena, struct pgm_object *, n + 1);
    for (size_t i = 0; i < n; i++) {
        schemas[i] = schema_for(renamer, &renamer->renames.at[i]);
    }
    for (enum stage stage = ROUTINES; stage <= SCHEMAS; stage++) {
        job_list jobs = { 0 };
        for (size_t i = 0; i < n; i++) {
            const struct pgm_rename *rename = &renamer->renames.at[i];
            if (rename->from.part || stage_of(rename->from.object) != stage) {
                continue;
            }
            struct job job = { .rename = rename,
                .copy = copy_of(renamer, rename->from.object),
                .schema = schemas[i],
                .name = rename->to.object->name };
            if (!passes_down(renamer, &job)) {
                pgm_vec_push(renamer->ctx->arena, &jobs, job);
            }
        }
        PGM_TRY(do_jobs(renamer, &jobs));
        if (stage == OTHERS) {
            rename_labels(renamer, &renamer->renames);
        }
    }
    return PGM_OK;
}

/* ---- what follows */

/* A part of a name that was exchanged. */
struct exchange {
    const char *old_part, *new_part;
    bool at_start; /* the name of a table begins a name; that of a column stands anywhere in it */
};

struct following {
    struct renamer *renamer;
    const struct pgm_map *refused;
    struct pgm_map there; /* id -> copy: what there is, under its new names */
    struct pgm_map taken; /* id of something wanted -> it, when it is spoken for */
    PGM_VEC(struct exchange) exchanges;
    const struct pgm_object *owner; /* of `from` */
    pgm_renames found;
};

static bool
ends_part(char c)
{
    return c == '\0' || c == '_';
}

/* Is `new` what `old` becomes when whole parts are exchanged, one at least? */
static bool
derives(const struct following *following, const char *old, const char *new, bool at_start,
    bool at_part, bool any)
{
    if (!*old && !*new) {
        return any;
    }
    for (size_t i = 0; at_part && i < following->exchanges.n; i++) {
        const struct exchange *exchange = &following->exchanges.at[i];
        size_t n = strlen(exchange->old_part), m = strlen(exchange->new_part);
        if ((at_start || !exchange->at_start) && strncmp(old, exchange->old_part, n) == 0 &&
            strncmp(new, exchange->new_part, m) == 0 && ends_part(old[n]) &&
            derives(following, old + n, new + m, false, false, true)) {
            return true;
        }
    }
    return *old && *old == *new &&derives(following, old + 1, new + 1, false, *old == '_', any);
}

static void
follow(struct following *following, const struct pgm_object *object, const struct pgm_object *new)
{
    struct pgm_arena *arena = following->renamer->ctx->arena;
    (void)pgm_map_put_text(&following->taken, new->id, new);
    pgm_vec_push(arena, &following->found,
        ((struct pgm_rename){ .from = { object, NULL }, .to = { new, NULL }, .implied = true }));
}

static void
add_source(const struct following *following, const struct pgm_object *column,
    struct pgm_name_source *before, struct pgm_name_source *after)
{
    if (column->parent == following->owner && column->kind->namespaces & PGM_NAMESPACE_COLUMN) {
        struct pgm_arena *arena = following->renamer->ctx->arena;
        pgm_vec_push(arena, &before->columns, column->name);
        pgm_vec_push(arena, &after->columns, copy_of(following->renamer, column)->name);
    }
}

/* Is `new` what PostgreSQL would have called it, which called it `old`, both cut to their length?
 */
static bool
derives_cut(const struct following *following, const struct pgm_object *object, const char *old,
    const char *new)
{
    struct pgm_name_source before = { .table = following->owner->name };
    struct pgm_name_source after = { .table = copy_of(following->renamer, following->owner)->name };
    if (object->parent) {
        add_source(following, object->parent, &before, &after);
    }
    for (size_t i = 0; i < object->needs.n; i++) {
        add_source(following, object->needs.at[i].to, &before, &after);
    }
    return pgm_rename_is_made_alike(old, new, &before, &after);
}

/* Would it have got that name; or has it had it, before it was moved out of the way? */
static bool
gets_name(const struct following *following, const struct pgm_object *object,
    const struct pgm_object *copy, const char *name)
{
    return derives(following, object->name, name, true, true, false) ||
           derives_cut(following, object, object->name, name) ||
           (strcmp(copy->name, object->name) != 0 && strcmp(object->name, name) == 0);
}

/* Is it something that goes with `owner`, though it lies beside it? */
static bool
is_owned_by(const struct pgm_object *object, const struct pgm_object *owner)
{
    for (size_t i = 0; owner && i < object->needs.n; i++) {
        const struct pgm_edge *edge = &object->needs.at[i];
        if (edge->flags & PGM_EDGE_AUTO && pgm_object_is_within(edge->to, owner)) {
            return true;
        }
    }
    return false;
}

/* May `new` be what the object is called from now on? What lies beside its owner is told by whose
 * it is, since the owners may have exchanged their names. */
static bool
may_become(const struct following *following, const struct pgm_object *object,
    const struct pgm_object *new)
{
    const struct renamer *renamer = following->renamer;
    const struct pgm_object *copy = copy_of(renamer, object);
    if (new->kind != object->kind || !pgm_str_same(new->signature, copy->signature) ||
        !gets_name(following, object, copy, new->name) ||
        pgm_map_get_text(&following->taken, new->id) ||
        pgm_map_get_text(following->refused, new->id)) {
        return false;
    }
    const struct pgm_object *owner =
        pgm_catalog_find(renamer->to, copy_of(renamer, following->owner)->id);
    bool is_beside = !pgm_object_is_within(object, following->owner);
    return is_beside ? is_owned_by(new, owner) : !pgm_map_get_text(&following->there, new->id);
}

/* Does the wanted schema have it under the name that it would have got? */
static void
consider(struct following *following, const struct pgm_object *object)
{
    const struct renamer *renamer = following->renamer;
    const struct pgm_object *copy = copy_of(renamer, object);
    const struct pgm_kind *kind = object->kind;
    const struct pgm_object *same = pgm_catalog_find(renamer->to, copy->id);
    if (!kind->rename || kind->namespaces & PGM_NAMESPACE_COLUMN) {
        return;
    }
    if (kind->flags & PGM_KIND_ONE_A_PARENT) {
        if (same &&
            (derives(following, copy->name, same->name, true, true, false) ||
                derives_cut(following, object, copy->name, same->name)) &&
            !pgm_map_get_text(following->refused, same->id)) {
            follow(following, object, same);
        }
        return;
    }
    const struct pgm_object *parent =
        copy->parent ? pgm_catalog_find(renamer->to, copy->parent->id) : NULL;
    bool is_beside = !pgm_object_is_within(object, following->owner);
    if (same && is_beside) {
        const struct pgm_object *owner =
            pgm_catalog_find(renamer->to, copy_of(renamer, following->owner)->id);
        same = is_owned_by(same, owner) ? same : NULL;
    }
    if (same || !parent || kind->flags & (PGM_KIND_SATELLITE | PGM_KIND_COMES_ALONG)) {
        return;
    }
    for (size_t i = 0; i < parent->children.n; i++) {
        const struct pgm_object *new = parent->children.at[i];
        if (may_become(following, object, new)) {
            follow(following, object, new);
            return;
        }
    }
}

static bool
is_found(const struct following *following, const struct pgm_object *object)
{
    for (size_t i = 0; i < following->found.n; i++) {
        if (following->found.at[i].from.object == object) {
            return true;
        }
    }
    return false;
}

/* All that lies in it, and what lies elsewhere but would be dropped along. */
static void
consider_all(struct following *following, const struct pgm_object *object)
{
    for (size_t i = 0; i < object->users.n; i++) {
        const struct pgm_object *user = object->users.at[i].to;
        if (object->users.at[i].flags & PGM_EDGE_AUTO &&
            !pgm_object_is_within(user, following->owner) && user->parent &&
            !user->parent->parent && !is_found(following, user)) {
            consider(following, user);
        }
    }
    for (size_t i = 0; i < object->children.n; i++) {
        const struct pgm_object *child = object->children.at[i];
        if (!is_found(following, child)) {
            consider(following, child);
        }
        consider_all(following, child);
    }
}

/* The table, type … that a renamed object is or lies in; NULL for a schema. */
static const struct pgm_object *
owner_of(const struct pgm_object *object)
{
    while (object->parent && object->parent->parent) {
        object = object->parent;
    }
    return object->parent ? object : NULL;
}

/* The names that things in `owner` may be made of; those of columns that it inherits, too. */
static void
add_exchanges(
    struct following *following, const struct pgm_object *owner, const struct pgm_object *table)
{
    const struct renamer *renamer = following->renamer;
    for (size_t i = 0; i < renamer->renames.n; i++) {
        const struct pgm_rename *rename = &renamer->renames.at[i];
        const struct pgm_object *object = rename->from.object;
        bool is_column = object->parent == table && object->kind->namespaces & PGM_NAMESPACE_COLUMN;
        if ((object == owner || is_column) && !rename->from.part) {
            pgm_vec_push(renamer->ctx->arena, &following->exchanges,
                ((struct exchange){ object->name, rename->to.object->name, !is_column }));
        }
    }
    pgm_objects above = { 0 };
    pgm_renames_above(renamer->ctx->arena, table, &above);
    for (size_t i = 0; i < above.n; i++) {
        add_exchanges(following, NULL, above.at[i]);
    }
}

static void
follow_owner(struct following *following, const struct pgm_object *owner)
{
    following->owner = owner;
    following->exchanges.n = 0;
    add_exchanges(following, owner, owner);
    consider_all(following, owner);
}

/* Everything that something was renamed in, and what inherits from it. */
static void
list_owners(const struct renamer *renamer, pgm_objects *out)
{
    struct pgm_arena *arena = renamer->ctx->arena;
    struct pgm_map seen = PGM_MAP(arena);
    for (size_t i = 0; i < renamer->renames.n; i++) {
        const struct pgm_object *owner = owner_of(renamer->renames.at[i].from.object);
        if (owner && !pgm_map_put_text(&seen, owner->id, owner)) {
            pgm_vec_push(arena, out, renamer->from->objects[owner->index]);
        }
    }
    for (size_t i = 0; i < out->n; i++) {
        const struct pgm_object *owner = out->at[i];
        for (size_t j = 0; j < renamer->from->n_objects; j++) {
            struct pgm_object *child = renamer->from->objects[j];
            pgm_objects above = { 0 };
            if (child->kind == owner->kind && !pgm_map_get_text(&seen, child->id)) {
                pgm_renames_above(arena, child, &above);
            }
            for (size_t n = 0; n < above.n; n++) {
                if (above.at[n] == owner && !pgm_map_put_text(&seen, child->id, child)) {
                    pgm_vec_push(arena, out, child);
                }
            }
        }
    }
}

static enum pgm_status
rename_implied(struct renamer *renamer, const struct pgm_map *refused)
{
    struct pgm_arena *arena = renamer->ctx->arena;
    struct following following = {
        .renamer = renamer, .refused = refused, .there = PGM_MAP(arena), .taken = PGM_MAP(arena)
    };
    for (size_t i = 0; i < renamer->from->n_objects; i++) {
        (void)pgm_map_put_text(&following.there, renamer->copies[i].id, &renamer->copies[i]);
    }
    pgm_objects owners = { 0 };
    list_owners(renamer, &owners);
    for (size_t i = 0; i < owners.n; i++) {
        follow_owner(&following, owners.at[i]);
    }
    for (size_t i = 0; i < following.found.n; i++) {
        pgm_vec_push(arena, &renamer->renames, following.found.at[i]);
    }
    job_list jobs = { 0 };
    for (size_t i = 0; i < following.found.n; i++) {
        const struct pgm_rename *rename = &following.found.at[i];
        struct job job = { .rename = rename,
            .copy = copy_of(renamer, rename->from.object),
            .name = rename->to.object->name };
        if (!passes_down(renamer, &job)) {
            pgm_vec_push(arena, &jobs, job);
        }
    }
    return do_jobs(renamer, &jobs);
}

enum pgm_status
pgm_renaming_make(struct pgm_ctx *ctx, const struct pgm_catalog *from, const struct pgm_catalog *to,
    const pgm_renames *wished, const struct pgm_map *refused, struct pgm_renaming **out)
{
    struct renamer renamer = {
        .ctx = ctx,
        .from = from,
        .to = to,
        .emit = { .arena = ctx->arena,
            .from = from,
            .to = to,
            .server_version = from->server_version },
    };
    for (size_t i = 0; i < wished->n; i++) {
        pgm_vec_push(ctx->arena, &renamer.renames, wished->at[i]);
    }
    copy_names(&renamer);
    PGM_TRY(rename_wished(&renamer));
    PGM_TRY(rename_implied(&renamer, refused));
    struct pgm_renaming *renaming = pgm_new(ctx->arena, struct pgm_renaming);
    *renaming = (struct pgm_renaming){
        .before = from, .renames = renamer.renames, .steps = renamer.emit.steps
    };
    *out = renaming;
    return PGM_OK;
}
