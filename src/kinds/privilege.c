#include "kinds/privilege.h"

#include <string.h>

#include "kinds/sql.h"

typedef PGM_VEC(const char *) words;

static void
split(struct pgm_arena *arena, const char *list, words *out)
{
    while (list && *list) {
        const char *end = strstr(list, ", ");
        size_t n = end ? (size_t)(end - list) : strlen(list);
        pgm_vec_push(arena, out, pgm_arena_copy_n(arena, list, n));
        list = end ? end + 2 : NULL;
    }
}

static bool
has(const words *list, const char *word)
{
    for (size_t i = 0; i < list->n; i++) {
        if (strcmp(list->at[i], word) == 0) {
            return true;
        }
    }
    return false;
}

static const char *
grantee_sql(struct pgm_emit *emit, const struct pgm_object *grant)
{
    if (strcmp(grant->name, "=public") == 0) {
        return "PUBLIC";
    }
    if (strcmp(grant->name, "=owner") != 0) {
        return pgm_emit_name(emit, grant->name);
    }
    /* Whoever owns it where the plan runs: known when the object is there already, else it is who
     * runs the plan. */
    const struct pgm_object *live = pgm_catalog_find(emit->from, grant->id);
    return live ? pgm_emit_name(emit, pgm_object_attr(live, "owner")) : "CURRENT_USER";
}

/* "SELECT, UPDATE" or, for a column, "SELECT (a), UPDATE (a)". */
static const char *
privileges_sql(struct pgm_emit *emit, const struct pgm_object *target, const words *privileges)
{
    struct pgm_str out = PGM_STR(emit->arena);
    for (size_t i = 0; i < privileges->n; i++) {
        const char *word = privileges->at[i];
        size_t n = strcspn(word, "*");
        pgm_str_addf(&out, "%s%.*s", i ? ", " : "", (int)n, word);
        if (!target->kind->grant_noun) {
            pgm_str_addf(&out, " (%s)", target->quoted);
        }
    }
    return pgm_str_text(&out);
}

static void
emit_change(struct pgm_emit *emit, const struct pgm_object *grant, const words *privileges,
    bool give, bool option)
{
    if (!privileges->n) {
        return;
    }
    const struct pgm_object *target = grant->parent;
    const struct pgm_object *owner = target->kind->grant_noun ? target : target->parent;
    pgm_emit(emit, "%s %s ON %s %s %s %s%s", give ? "GRANT" : "REVOKE",
        privileges_sql(emit, target, privileges), owner->kind->grant_noun, owner->sql,
        give ? "TO" : "FROM", grantee_sql(emit, grant), give && option ? " WITH GRANT OPTION" : "");
}

static void emit_grants(
    struct pgm_emit *emit, const struct pgm_object *grant, const words *privileges);

/* A privilege revoked from a table is gone from its columns, too: those still wanted are granted
 * again. */
static void
restore_columns(struct pgm_emit *emit, const struct pgm_object *grant, const words *revoked)
{
    const struct pgm_object *target = pgm_catalog_find(emit->to, grant->parent->id);
    for (size_t i = 0; target && i < target->children.n; i++) {
        const struct pgm_object *column = target->children.at[i];
        for (size_t c = 0; c < column->children.n; c++) {
            const struct pgm_object *other = column->children.at[c];
            if (other->kind != &pgm_kind_column_grant || strcmp(other->name, grant->name) != 0) {
                continue;
            }
            if (!pgm_catalog_find(emit->from, other->id)) {
                continue; /* it comes later, by itself */
            }
            words granted = { 0 }, lost = { 0 };
            split(emit->arena, pgm_object_attr(other, "granted"), &granted);
            for (size_t w = 0; w < granted.n; w++) {
                size_t n = strcspn(granted.at[w], "*");
                const char *plain = pgm_arena_copy_n(emit->arena, granted.at[w], n);
                const char *option = pgm_emit_text(emit, "%s*", plain);
                if (has(revoked, plain) || has(revoked, option)) {
                    pgm_vec_push(emit->arena, &lost, granted.at[w]);
                }
            }
            emit_grants(emit, other, &lost);
        }
    }
}

static void
emit_grants(struct pgm_emit *emit, const struct pgm_object *grant, const words *privileges)
{
    words plain = { 0 }, with_option = { 0 };
    for (size_t i = 0; i < privileges->n; i++) {
        if (strchr(privileges->at[i], '*')) {
            pgm_vec_push(emit->arena, &with_option, privileges->at[i]);
        } else {
            pgm_vec_push(emit->arena, &plain, privileges->at[i]);
        }
    }
    emit_change(emit, grant, &plain, true, false);
    emit_change(emit, grant, &with_option, true, true);
}

/* Those of `list` that are not in `other`. */
static words
without(struct pgm_emit *emit, const words *list, const words *other)
{
    words rest = { 0 };
    for (size_t i = 0; i < list->n; i++) {
        if (!has(other, list->at[i])) {
            pgm_vec_push(emit->arena, &rest, list->at[i]);
        }
    }
    return rest;
}

static void
change(struct pgm_emit *emit, const struct pgm_object *from, const struct pgm_object *to)
{
    const struct pgm_object *grant = to ? to : from;
    if (!grant) {
        PGM_BUG("a grant changes from nothing to nothing");
    }
    words old_granted = { 0 }, old_revoked = { 0 }, granted = { 0 }, revoked = { 0 };
    if (from) {
        split(emit->arena, pgm_object_attr(from, "granted"), &old_granted);
        split(emit->arena, pgm_object_attr(from, "revoked"), &old_revoked);
    }
    if (to) {
        split(emit->arena, pgm_object_attr(to, "granted"), &granted);
        split(emit->arena, pgm_object_attr(to, "revoked"), &revoked);
    }
    words gone = without(emit, &old_granted, &granted);
    emit_change(emit, grant, &gone, false, false);
    words newly_revoked = without(emit, &revoked, &old_revoked);
    emit_change(emit, grant, &newly_revoked, false, false);
    restore_columns(emit, grant, &gone);
    restore_columns(emit, grant, &newly_revoked);
    words given_back = without(emit, &old_revoked, &revoked);
    emit_change(emit, grant, &given_back, true, false);
    words fresh = without(emit, &granted, &old_granted);
    emit_grants(emit, grant, &fresh);
}

void
pgm_grant_create(struct pgm_emit *emit, const struct pgm_object *grant)
{
    change(emit, NULL, grant);
}

void
pgm_grant_drop(struct pgm_emit *emit, const struct pgm_object *grant)
{
    change(emit, grant, NULL);
}

void
pgm_grant_alter(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    change(emit, delta->from, delta->to);
}
