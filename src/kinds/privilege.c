#include "kinds/privilege.h"

#include <string.h>

#include "kinds/sql.h"

static void
split(struct pgm_arena *arena, const char *list, pgm_words *out)
{
    while (list && *list) {
        const char *end = strstr(list, ", ");
        size_t n = end ? (size_t)(end - list) : strlen(list);
        pgm_vec_push(arena, out, pgm_arena_copy_n(arena, list, n));
        list = end ? end + 2 : NULL;
    }
}

struct pgm_privileges
pgm_privileges_of(struct pgm_emit *emit, const struct pgm_object *object)
{
    struct pgm_privileges privileges = { 0 };
    if (object) {
        split(emit->arena, pgm_object_attr(object, "granted"), &privileges.granted);
        split(emit->arena, pgm_object_attr(object, "revoked"), &privileges.revoked);
    }
    return privileges;
}

/* The word of the same privilege in the list, or NULL. */
static const char *
find(const pgm_words *list, const char *privilege)
{
    size_t n = strcspn(privilege, "*");
    for (size_t i = 0; i < list->n; i++) {
        if (strcspn(list->at[i], "*") == n && strncmp(list->at[i], privilege, n) == 0) {
            return list->at[i];
        }
    }
    return NULL;
}

static bool
has_option(const char *privilege)
{
    return privilege && strchr(privilege, '*') != NULL;
}

bool
pgm_privileges_hold(const pgm_words *list, const char *privilege)
{
    return find(list, privilege) != NULL;
}

/* "SELECT, UPDATE" or, for a column, "SELECT (a), UPDATE (a)". */
static const char *
list_sql(struct pgm_emit *emit, const struct pgm_grant_form *form, const pgm_words *privileges)
{
    struct pgm_str out = PGM_STR(emit->arena);
    for (size_t i = 0; i < privileges->n; i++) {
        const char *word = privileges->at[i];
        pgm_str_addf(&out, "%s%.*s", i ? ", " : "", (int)strcspn(word, "*"), word);
        if (form->column) {
            pgm_str_addf(&out, " (%s)", form->column);
        }
    }
    return pgm_str_text(&out);
}

static void
emit_revoke(struct pgm_emit *emit, const struct pgm_grant_form *form, const char *option,
    const pgm_words *privileges)
{
    if (privileges->n) {
        pgm_emit(emit, "%sREVOKE %s%s ON %s FROM %s", form->before, option,
            list_sql(emit, form, privileges), form->what, form->grantee);
    }
}

static void
emit_grant(struct pgm_emit *emit, const struct pgm_grant_form *form, const pgm_words *privileges,
    const char *option)
{
    if (privileges->n) {
        pgm_emit(emit, "%sGRANT %s ON %s TO %s%s", form->before, list_sql(emit, form, privileges),
            form->what, form->grantee, option);
    }
}

static struct pgm_privileges_lost
take(struct pgm_emit *emit, const struct pgm_grant_form *form, const struct pgm_privileges *from,
    const struct pgm_privileges *to)
{
    struct pgm_privileges_lost lost = { 0 };
    for (size_t i = 0; i < from->granted.n; i++) {
        const char *word = from->granted.at[i], *kept = find(&to->granted, word);
        if (!kept) {
            pgm_vec_push(emit->arena, &lost.privileges, word);
        } else if (has_option(word) && !has_option(kept)) {
            pgm_vec_push(emit->arena, &lost.options, word);
        }
    }
    for (size_t i = 0; i < to->revoked.n; i++) {
        if (!find(&from->revoked, to->revoked.at[i])) {
            pgm_vec_push(emit->arena, &lost.privileges, to->revoked.at[i]);
        }
    }
    emit_revoke(emit, form, "", &lost.privileges);
    emit_revoke(emit, form, "GRANT OPTION FOR ", &lost.options);
    return lost;
}

static void
give(struct pgm_emit *emit, const struct pgm_grant_form *form, const struct pgm_privileges *from,
    const struct pgm_privileges *to)
{
    pgm_words plain = { 0 }, with_option = { 0 };
    for (size_t i = 0; i < from->revoked.n; i++) {
        const char *word = from->revoked.at[i];
        if (!find(&to->revoked, word) && !find(&to->granted, word)) {
            pgm_vec_push(emit->arena, &plain, word);
        }
    }
    for (size_t i = 0; i < to->granted.n; i++) {
        const char *word = to->granted.at[i], *before = find(&from->granted, word);
        if (has_option(word) && !has_option(before)) {
            pgm_vec_push(emit->arena, &with_option, word);
        } else if (!before) {
            pgm_vec_push(emit->arena, &plain, word);
        }
    }
    emit_grant(emit, form, &plain, "");
    emit_grant(emit, form, &with_option, " WITH GRANT OPTION");
}

bool
pgm_privileges_give(const struct pgm_privileges *from, const struct pgm_privileges *to)
{
    for (size_t i = 0; i < from->revoked.n; i++) {
        if (!find(&to->revoked, from->revoked.at[i])) {
            return true;
        }
    }
    for (size_t i = 0; i < to->granted.n; i++) {
        const char *word = to->granted.at[i], *before = find(&from->granted, word);
        if (!before || (has_option(word) && !has_option(before))) {
            return true;
        }
    }
    return false;
}

struct pgm_privileges_lost
pgm_privileges_change(struct pgm_emit *emit, const struct pgm_grant_form *form,
    const struct pgm_privileges *from, const struct pgm_privileges *to)
{
    struct pgm_privileges_lost lost = take(emit, form, from, to);
    give(emit, form, from, to);
    return lost;
}

/* ---- grants on objects and columns ------------------------------------------------------------
 */

/* Whoever owns it when the statement runs: as the wanted catalog says if owners are managed, else
 * as it is now; a fact only where that is not who runs the plan. */
static const char *
owner_sql(struct pgm_emit *emit, const struct pgm_object *owned)
{
    const struct pgm_catalog *catalog = emit->facets & PGM_FACET_OWNERS ? emit->to : emit->from;
    const struct pgm_object *owner =
        pgm_catalog_find(catalog, pgm_emit_text(emit, "owner %s", owned->id));
    return owner ? pgm_emit_name(emit, pgm_object_attr(owner, "role")) : "CURRENT_USER";
}

struct pgm_grant_form
pgm_grant_form_of(struct pgm_emit *emit, const struct pgm_object *target, const char *grantee)
{
    bool is_column = !target->kind->grant_noun;
    const struct pgm_object *granted = is_column ? target->parent : target;
    struct pgm_grant_form form = {
        .before = "",
        .what = pgm_emit_text(emit, "%s %s", granted->kind->grant_noun, granted->sql),
        .column = is_column ? target->quoted : NULL,
    };
    if (strcmp(grantee, "=public") == 0) {
        form.grantee = "PUBLIC";
    } else if (strcmp(grantee, "=owner") == 0) {
        form.grantee = owner_sql(emit, granted);
    } else {
        form.grantee = pgm_emit_name(emit, grantee);
    }
    return form;
}

/* A privilege revoked from a table is gone from its columns, too: those of `grant`'s role that are
 * still wanted are granted again. */
static void
restore_column(
    struct pgm_emit *emit, const struct pgm_object *grant, const struct pgm_privileges_lost *lost)
{
    struct pgm_privileges wanted = pgm_privileges_of(emit, grant), rest = { 0 }, again = { 0 };
    for (size_t i = 0; i < wanted.granted.n; i++) {
        const char *word = wanted.granted.at[i];
        bool option = has_option(word) && pgm_privileges_hold(&lost->options, word);
        if (option || pgm_privileges_hold(&lost->privileges, word)) {
            pgm_vec_push(emit->arena, &again.granted, word);
        }
    }
    struct pgm_grant_form form = pgm_grant_form_of(emit, grant->parent, grant->name);
    (void)pgm_privileges_change(emit, &form, &rest, &again);
}

static void
restore_columns(
    struct pgm_emit *emit, const struct pgm_object *grant, const struct pgm_privileges_lost *lost)
{
    const struct pgm_object *target = pgm_catalog_find(emit->to, grant->parent->id);
    bool any = lost->privileges.n || lost->options.n;
    for (size_t i = 0; any && target && i < target->children.n; i++) {
        const struct pgm_object *column = target->children.at[i];
        for (size_t c = 0; c < column->children.n; c++) {
            const struct pgm_object *other = column->children.at[c];
            if (other->kind == &pgm_kind_column_grant && strcmp(other->name, grant->name) == 0 &&
                pgm_catalog_find(emit->from, other->id)) { /* else it comes later, by itself */
                restore_column(emit, other, lost);
            }
        }
    }
}

static void
change(struct pgm_emit *emit, const struct pgm_object *grant, const struct pgm_privileges *from,
    const struct pgm_privileges *to)
{
    struct pgm_grant_form form = pgm_grant_form_of(emit, grant->parent, grant->name);
    struct pgm_privileges_lost lost = pgm_privileges_change(emit, &form, from, to);
    restore_columns(emit, grant, &lost);
}

/* A new object may have come with what default privileges gave to the role. */
void
pgm_grant_create(struct pgm_emit *emit, const struct pgm_object *grant)
{
    struct pgm_privileges from = { 0 }, to = pgm_privileges_of(emit, grant);
    if (emit->is_new(emit, grant->parent)) {
        from = pgm_automatic_privileges(emit, grant->parent, grant->name);
    }
    change(emit, grant, &from, &to);
}

void
pgm_grant_drop(struct pgm_emit *emit, const struct pgm_object *grant)
{
    struct pgm_privileges from = pgm_privileges_of(emit, grant), to = { 0 };
    change(emit, grant, &from, &to);
}

void
pgm_grant_alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    struct pgm_privileges from = pgm_privileges_of(emit, delta->from);
    struct pgm_privileges to = pgm_privileges_of(emit, delta->to);
    change(emit, delta->to, &from, &to);
}
