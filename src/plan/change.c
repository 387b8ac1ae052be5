#include "plan/change.h"

#include <stdlib.h>
#include <string.h>

#include "kinds/emit.h"

struct pgm_change *
pgm_change_of_old(const struct pgm_changes *changes, const struct pgm_object *from)
{
    return changes->of_from[from->index];
}

struct pgm_change *
pgm_change_of_new(const struct pgm_changes *changes, const struct pgm_object *to)
{
    return changes->of_to[to->index];
}

bool
pgm_change_drops(const struct pgm_change *change)
{
    return change && (change->fate == PGM_FATE_DROP || change->fate == PGM_FATE_REBUILD);
}

bool
pgm_change_creates(const struct pgm_change *change)
{
    return change && (change->fate == PGM_FATE_CREATE || change->fate == PGM_FATE_REBUILD);
}

const struct pgm_object *
pgm_change_object(const struct pgm_change *change)
{
    return change->to ? change->to : change->from;
}

struct pgm_delta
pgm_change_delta(const struct pgm_changes *changes, const struct pgm_change *change)
{
    return (struct pgm_delta){
        .from = change->from,
        .to = change->to,
        .changed = change->changed,
        .server_version = changes->diff->from->server_version,
        .over_text = change->over_text,
        .before = changes->diff->from,
        .after = changes->diff->to,
    };
}

bool
pgm_change_calms(const struct pgm_changes *changes, const struct pgm_change *change)
{
    struct pgm_delta delta = pgm_change_delta(changes, change);
    return change->fate == PGM_FATE_ALTER && delta.to->kind->calms && delta.to->kind->calms(&delta);
}

static void
enqueue(struct pgm_changes *changes, struct pgm_change *change)
{
    if (!change->queued) {
        change->queued = true;
        pgm_vec_push(changes->ctx->arena, &changes->queue, change);
    }
}

/* The change of a pair of objects, made when there is none yet. */
static struct pgm_change *
touch(struct pgm_changes *changes, const struct pgm_object *from, const struct pgm_object *to)
{
    struct pgm_change *change = from ? changes->of_from[from->index] : changes->of_to[to->index];
    if (!change) {
        change = pgm_new(changes->ctx->arena, struct pgm_change);
        change->from = from;
        change->to = to;
        pgm_vec_push(changes->ctx->arena, &changes->all, change);
        if (from) {
            changes->of_from[from->index] = change;
        }
        if (to) {
            changes->of_to[to->index] = change;
        }
    }
    return change;
}

static bool
can_alter(const struct pgm_delta *delta)
{
    const struct pgm_attr *attrs = delta->to->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        bool changed = delta->changed >> i & 1;
        if (changed && (!attrs[i].alter || (attrs[i].can_alter && !attrs[i].can_alter(delta)))) {
            return false;
        }
    }
    return true;
}

static void rebuild(struct pgm_changes *changes, const struct pgm_object *from);

/* The parent in the old catalog is made anew, and with it this one. */
static void
rebuild_parent(struct pgm_changes *changes, const struct pgm_delta *delta)
{
    const struct pgm_object *parent = pgm_delta_object(delta)->parent;
    const struct pgm_object *from = pgm_catalog_find(changes->diff->from, parent->id);
    if (from && delta->to) {
        rebuild(changes, from);
    }
}

static void
start(struct pgm_changes *changes, const struct pgm_delta *delta)
{
    const struct pgm_kind *kind = pgm_delta_object(delta)->kind;
    struct pgm_change *change = touch(changes, delta->from, delta->to);
    change->changed = delta->changed;
    if (change->fate == PGM_FATE_REBUILD) {
        return; /* its parent was met before it */
    }
    if (!delta->from) {
        change->fate = PGM_FATE_CREATE;
    } else if (!delta->to) {
        change->fate = PGM_FATE_DROP;
    } else {
        change->fate = can_alter(delta) ? PGM_FATE_ALTER : PGM_FATE_REBUILD;
    }
    enqueue(changes, change);
    if (kind->rebuilds_parent && kind->rebuilds_parent(delta)) {
        rebuild_parent(changes, delta);
    }
}

/* The object of the wanted catalog under the same id. */
static const struct pgm_object *
counterpart(const struct pgm_changes *changes, const struct pgm_object *from)
{
    struct pgm_change *change = changes->of_from[from->index];
    return change ? change->to : pgm_catalog_find(changes->diff->to, from->id);
}

/* What is not managed comes back as it was: the old satellite, on the new parent. */
static void
restore_unmanaged(struct pgm_changes *changes, const struct pgm_object *from)
{
    const struct pgm_object *parent = counterpart(changes, from->parent);
    if (!parent || changes->of_from[from->index]) {
        return;
    }
    struct pgm_object *copy = pgm_new(changes->ctx->arena, struct pgm_object);
    *copy = *from;
    copy->parent = pgm_catalog_find(changes->diff->to, parent->id);
    copy->needs.n = copy->users.n = copy->children.n = 0;
    struct pgm_change *change = touch(changes, from, NULL);
    change->to = copy;
    change->fate = PGM_FATE_REBUILD;
}

static void
rebuild(struct pgm_changes *changes, const struct pgm_object *from)
{
    if (!pgm_object_is_managed(from, changes->diff->facets)) {
        restore_unmanaged(changes, from);
        return;
    }
    const struct pgm_object *to = counterpart(changes, from);
    if (!to) {
        return; /* dropped anyway */
    }
    struct pgm_change *change = touch(changes, from, to);
    if (change->fate == PGM_FATE_REBUILD) {
        return;
    }
    change->fate = PGM_FATE_REBUILD;
    change->over_text = change->queued = false;
    enqueue(changes, change);
}

/* The attribute that names a type, as a bit; 0 when the kind has none. */
static uint64_t
follows(const struct pgm_kind *kind)
{
    for (size_t i = 0; kind->attrs[i].name; i++) {
        if (kind->attrs[i].flags & PGM_ATTR_FOLLOWS) {
            return (uint64_t)1 << i;
        }
    }
    return 0;
}

/* Does the user name another type afterwards? */
static bool
leaves(const struct pgm_object *from, const struct pgm_object *to, uint64_t attr)
{
    unsigned i = (unsigned)__builtin_ctzll(attr);
    return !pgm_str_same(from->attrs[i], to->attrs[i]);
}

/* Does dropping it take what it was made of along? */
static bool
takes_along(const struct pgm_object *from)
{
    for (size_t i = 0; from->kind->flags & PGM_KIND_TAKES_ALONG && i < from->needs.n; i++) {
        if (from->needs.at[i].flags & PGM_EDGE_AUTO) {
            return true;
        }
    }
    return false;
}

/* Can the old one be kept aside? Not when something that it rests on has to go before. */
static bool
can_swap(const struct pgm_changes *changes, const struct pgm_object *from)
{
    if (!(from->kind->flags & PGM_KIND_SWAPPABLE) || takes_along(from)) {
        return false;
    }
    for (size_t i = 0; i < from->needs.n; i++) {
        const struct pgm_object *needed = from->needs.at[i].to;
        bool goes = from->needs.at[i].flags & PGM_EDGE_ORDER &&
                    pgm_change_drops(changes->of_from[needed->index]) &&
                    counterpart(changes, needed);
        if (goes && !can_swap(changes, needed)) {
            return false;
        }
    }
    return true;
}

/* The old type cannot wait aside for what is of it: its values wait, as text. False when there is
 * no way. */
static bool
follow_over_text(
    struct pgm_changes *changes, const struct pgm_change *type, const struct pgm_object *user)
{
    uint64_t attr = follows(user->kind);
    struct pgm_change *change = touch(changes, user, counterpart(changes, user));
    struct pgm_delta delta = pgm_change_delta(changes, change);
    delta.changed = attr;
    if (type->fate != PGM_FATE_REBUILD || !user->kind->can_be_text || change->changed & attr ||
        (user->kind->rebuilds_parent && user->kind->rebuilds_parent(&delta)) ||
        !user->kind->can_be_text(changes->emit, &delta)) {
        return false;
    }
    change->fate = PGM_FATE_ALTER;
    change->changed |= attr;
    change->over_text = true;
    change->queued = false;
    enqueue(changes, change);
    return true;
}

/* Moves a user of a type over to the new one; false when it cannot be moved and has to be rebuilt.
 */
static bool
follow(struct pgm_changes *changes, struct pgm_change *type, const struct pgm_object *user)
{
    uint64_t attr = follows(user->kind);
    const struct pgm_object *to = counterpart(changes, user);
    const struct pgm_change *before = changes->of_from[user->index];
    if (!attr || pgm_change_drops(before)) {
        return false;
    }
    if (before && before->over_text) {
        return true;
    }
    if (!can_swap(changes, type->from)) {
        return follow_over_text(changes, type, user);
    }
    struct pgm_change *change = touch(changes, user, to);
    struct pgm_delta delta = pgm_change_delta(changes, change);
    delta.changed = attr;
    if (user->kind->rebuilds_parent && user->kind->rebuilds_parent(&delta)) {
        rebuild(changes, user->parent);
        return true;
    }
    if (change->changed & attr && leaves(user, to, attr)) {
        /* it leaves the type of its own accord, but perhaps for an array of its successor */
        const struct pgm_object *successor = pgm_catalog_find(changes->diff->to, type->from->id);
        type->swap = type->swap || (successor && pgm_object_edge(to, successor));
        return true;
    }
    change->fate = PGM_FATE_ALTER;
    change->changed |= attr;
    type->swap = true;
    change->queued = false;
    enqueue(changes, change);
    return true;
}

static const struct pgm_object *
link_between(const struct pgm_object *user, const struct pgm_object *needed)
{
    return user->kind->linked_by ? user->kind->linked_by(user, needed) : NULL;
}

bool
pgm_change_is_untied(const struct pgm_changes *changes, const struct pgm_object *user,
    const struct pgm_object *needed)
{
    const struct pgm_object *link = link_between(user, needed);
    return link && pgm_change_drops(pgm_change_of_old(changes, link));
}

/* Does the user no longer need the object that is rebuilt? */
static bool
lets_go(const struct pgm_changes *changes, const struct pgm_object *user,
    const struct pgm_object *needed)
{
    const struct pgm_change *change = changes->of_from[user->index];
    if (link_between(user, needed)) {
        return pgm_change_is_untied(changes, user, needed);
    }
    if (!change || change->fate != PGM_FATE_ALTER) {
        return false;
    }
    const struct pgm_object *to = pgm_catalog_find(changes->diff->to, needed->id);
    return !to || !pgm_object_edge(change->to, to);
}

/* Does a column that needs the same, and has to change for it, carry the key over it along? */
static bool
is_carried(const struct pgm_object *key, const struct pgm_object *needed)
{
    for (size_t i = 0; i < key->needs.n; i++) {
        const struct pgm_object *column = key->needs.at[i].to;
        if (follows(column->kind) && pgm_object_edge(column, needed)) {
            return true;
        }
    }
    return false;
}

/* What comes along with its parent is made anew only with it. */
static void
rebuild_user(
    struct pgm_changes *changes, const struct pgm_object *user, const struct pgm_object *needed)
{
    bool comes_along = user->kind->flags & PGM_KIND_COMES_ALONG && user->parent;
    if (user->kind->is_carried && user->kind->is_carried(user, needed) &&
        is_carried(user, needed)) {
        return;
    }
    if (!comes_along) {
        rebuild(changes, user);
    } else if (!is_carried(user->parent, needed)) {
        rebuild(changes, user->parent);
    }
}

static void
spread_rebuild(struct pgm_changes *changes, const struct pgm_object *from)
{
    pgm_object_list others = { 0 };
    from->kind->rebuilds_too(changes->emit, from, &others);
    for (size_t i = 0; i < others.n; i++) {
        rebuild(changes, others.at[i]);
    }
}

static void
spread_drop(struct pgm_changes *changes, struct pgm_change *change)
{
    const struct pgm_object *from = change->from;
    if (change->fate == PGM_FATE_REBUILD && from->kind->rebuilds_too) {
        spread_rebuild(changes, from);
    }
    for (size_t i = 0; i < from->children.n; i++) {
        const struct pgm_object *child = from->children.at[i];
        if (!(from->kind->flags & PGM_KIND_DROPS_EMPTY) ||
            child->kind->flags & PGM_KIND_SATELLITE) {
            rebuild(changes, child);
        }
    }
    for (size_t i = 0; takes_along(from) && i < from->needs.n; i++) {
        if (from->needs.at[i].flags & PGM_EDGE_AUTO) {
            rebuild(changes, from->needs.at[i].to);
        }
    }
    for (size_t i = 0; i < from->users.n; i++) {
        const struct pgm_object *user = from->users.at[i].to;
        bool ordered = from->users.at[i].flags & PGM_EDGE_ORDER;
        if (!ordered || !counterpart(changes, user) || lets_go(changes, user, from)) {
            continue;
        }
        if (!follow(changes, change, user)) {
            rebuild_user(changes, user, from);
        }
    }
}

unsigned
pgm_change_disturbs(const struct pgm_changes *changes, const struct pgm_change *change)
{
    struct pgm_delta delta = pgm_change_delta(changes, change);
    unsigned disturbed = change->over_text ? PGM_BOND_VALUES : 0;
    const struct pgm_attr *attrs = pgm_change_object(change)->kind->attrs;
    for (size_t i = 0; attrs[i].name; i++) {
        if (change->changed >> i & 1 && attrs[i].disturbs) {
            disturbed |= attrs[i].disturbs(&delta);
        }
    }
    return disturbed;
}

static void
spread_alter(struct pgm_changes *changes, const struct pgm_change *change)
{
    unsigned disturbed = pgm_change_disturbs(changes, change);
    for (size_t i = 0; disturbed && i < change->from->users.n; i++) {
        const struct pgm_object *user = change->from->users.at[i].to;
        unsigned bonds = user->kind->bonds ? user->kind->bonds(user) : 0;
        if (bonds & disturbed) {
            rebuild(changes, user);
        }
    }
}

static void
spread_coming(struct pgm_changes *changes, const struct pgm_change *change)
{
    struct pgm_delta delta = pgm_change_delta(changes, change);
    pgm_object_list others = { 0 };
    change->to->kind->displaces(changes->emit, &delta, &others);
    for (size_t i = 0; i < others.n; i++) {
        rebuild(changes, others.at[i]);
    }
}

static int
compare_changes(const void *a, const void *b)
{
    const struct pgm_change *left = *(struct pgm_change *const *)a;
    const struct pgm_change *right = *(struct pgm_change *const *)b;
    return strcmp(pgm_change_object(left)->id, pgm_change_object(right)->id);
}

/* What is made anew and holds something is kept aside until that has moved over. */
static void
find_refills(struct pgm_changes *changes, struct pgm_emit *emit)
{
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (change->fate == PGM_FATE_REBUILD && change->from->kind->refill &&
            change->from->kind->has_content(emit, change->from)) {
            change->refills = true;
            change->swap = change->from->kind->set_aside != NULL;
        }
    }
}

/* A dropped object whose state a new one continues is kept aside until that has taken it over. */
static void
find_predecessors(struct pgm_changes *changes)
{
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        if (change->fate != PGM_FATE_CREATE || !change->to->kind->continues) {
            continue;
        }
        const struct pgm_object *old = change->to->kind->continues(change->to, changes->diff->from);
        struct pgm_change *other = old ? changes->of_from[old->index] : NULL;
        if (other && other->fate == PGM_FATE_DROP && old->kind->rename) {
            other->swap = true;
            change->predecessor = other;
        }
    }
}

static bool
is_part_of_swap(const struct pgm_changes *changes, const struct pgm_object *from)
{
    for (; from; from = from->parent) {
        if (changes->of_from[from->index] && changes->of_from[from->index]->swap) {
            return true;
        }
    }
    return false;
}

/* What an object moved aside needs has to stay as long as it does. One round; true when there was
 * anything. */
static bool
spread_swaps(struct pgm_changes *changes)
{
    bool any = false;
    for (size_t i = 0; i < changes->all.n; i++) {
        struct pgm_change *change = changes->all.at[i];
        bool can = pgm_change_drops(change) && !change->swap && can_swap(changes, change->from);
        for (size_t u = 0; can && u < change->from->users.n; u++) {
            const struct pgm_object *user = change->from->users.at[u].to;
            if (!pgm_object_is_within(user, change->from) && is_part_of_swap(changes, user)) {
                change->swap = any = true;
            }
        }
    }
    return any;
}

struct pgm_changes *
pgm_changes_make(struct pgm_ctx *ctx, const struct pgm_diff *diff, struct pgm_emit *emit)
{
    struct pgm_changes *changes = pgm_new(ctx->arena, struct pgm_changes);
    emit->plan = changes;
    changes->emit = emit;
    changes->ctx = ctx;
    changes->diff = diff;
    changes->of_from = pgm_new_array(ctx->arena, struct pgm_change *, diff->from->n_objects + 1);
    changes->of_to = pgm_new_array(ctx->arena, struct pgm_change *, diff->to->n_objects + 1);
    for (size_t i = 0; i < diff->n_deltas; i++) {
        start(changes, &diff->deltas[i]);
    }
    for (size_t next = 0; next < changes->queue.n; next++) {
        struct pgm_change *change = changes->queue.at[next];
        change->queued = false;
        if (change->to && change->to->kind->displaces) {
            spread_coming(changes, change);
        }
        if (pgm_change_drops(change)) {
            spread_drop(changes, change);
        } else if (change->fate == PGM_FATE_ALTER) {
            spread_alter(changes, change);
        }
    }
    find_predecessors(changes);
    find_refills(changes, emit);
    while (spread_swaps(changes)) {
    }
    if (changes->all.n) {
        qsort(changes->all.at, changes->all.n, sizeof(struct pgm_change *), compare_changes);
    }
    return changes;
}
