/* What PostgreSQL grants of its own accord when an object is created: what the default privileges
 * of the role that creates it say. */
#include <string.h>

#include "kinds/privilege.h"
#include "kinds/sql.h"

/* Default privileges that are in force from a plan's first CREATE to its last. */
struct pgm_automatic {
    pgm_object_list defaults;
};

static const struct pgm_automatic *
in_force(struct pgm_emit *emit)
{
    if (emit->automatic) {
        return emit->automatic;
    }
    struct pgm_automatic *automatic = pgm_new(emit->arena, struct pgm_automatic);
    for (size_t i = 0; i < emit->from->n_objects; i++) {
        const struct pgm_object *object = emit->from->objects[i];
        bool counts = object->kind == &pgm_kind_default_privileges &&
                      !pgm_object_attr(object, "role") && !emit->is_gone(emit, object);
        if (!counts) {
            continue;
        }
        const struct pgm_object *to = pgm_catalog_find(emit->to, object->id);
        bool early =
            emit->facets & PGM_FACET_PRIVILEGES && to && pgm_default_privileges_shrink(object, to);
        pgm_vec_push(emit->arena, &automatic->defaults, early ? to : object);
    }
    emit->automatic = automatic;
    return automatic;
}

/* What ALTER DEFAULT PRIVILEGES calls objects that GRANT calls `noun`. */
static const char *
plural_of(const char *noun)
{
    static const struct {
        const char *noun, *plural;
    } words[] = {
        { "TABLE", "TABLES" },
        { "SEQUENCE", "SEQUENCES" },
        { "FUNCTION", "FUNCTIONS" },
        { "PROCEDURE", "FUNCTIONS" },
        { "ROUTINE", "FUNCTIONS" },
        { "TYPE", "TYPES" },
        { "SCHEMA", "SCHEMAS" },
    };
    for (size_t i = 0; noun && i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i].noun, noun) == 0) {
            return words[i].plural;
        }
    }
    return NULL;
}

static bool
is_for(const struct pgm_object *defaults, const struct pgm_object *target)
{
    const char *plural = plural_of(target->kind->grant_noun);
    const struct pgm_object *place = defaults->parent;
    return plural && strcmp(pgm_object_attr(defaults, "objects"), plural) == 0 &&
           (!place || (target->parent && strcmp(place->id, pgm_object_root(target)->id) == 0));
}

/* Would the role have it without any default privileges? */
static bool
is_standard(const char *grantee, const char *plural, const char *privilege)
{
    if (strcmp(grantee, "=owner") == 0) {
        return true;
    }
    return strcmp(grantee, "=public") == 0 &&
           ((strcmp(plural, "FUNCTIONS") == 0 && strcmp(privilege, "EXECUTE") == 0) ||
               (strcmp(plural, "TYPES") == 0 && strcmp(privilege, "USAGE") == 0));
}

/* Adds a privilege, or a grant option to one that is there. */
static void
add(struct pgm_emit *emit, pgm_words *list, const char *privilege)
{
    size_t n = strcspn(privilege, "*");
    for (size_t i = 0; i < list->n; i++) {
        if (strcspn(list->at[i], "*") == n && strncmp(list->at[i], privilege, n) == 0) {
            list->at[i] = strlen(privilege) > n ? privilege : list->at[i];
            return;
        }
    }
    pgm_vec_push(emit->arena, list, privilege);
}

/* Those for all schemas replace PostgreSQL's own, those for one schema are added to that. */
struct pgm_privileges
pgm_automatic_privileges(
    struct pgm_emit *emit, const struct pgm_object *target, const char *grantee)
{
    const struct pgm_automatic *automatic = in_force(emit);
    struct pgm_privileges sum = { 0 };
    pgm_words revoked = { 0 }, given = { 0 };
    for (size_t i = 0; i < automatic->defaults.n; i++) {
        const struct pgm_object *defaults = automatic->defaults.at[i];
        if (strcmp(defaults->name, grantee) != 0 || !is_for(defaults, target)) {
            continue;
        }
        const char *plural = pgm_object_attr(defaults, "objects");
        struct pgm_privileges part = pgm_privileges_of(emit, defaults);
        for (size_t p = 0; p < part.granted.n; p++) {
            const char *word = part.granted.at[p];
            add(emit, &given, word);
            if (!is_standard(grantee, plural, word) || strchr(word, '*')) {
                add(emit, &sum.granted, word);
            }
        }
        for (size_t p = 0; p < part.revoked.n; p++) {
            add(emit, &revoked, part.revoked.at[p]);
        }
    }
    for (size_t p = 0; p < revoked.n; p++) {
        if (!pgm_privileges_hold(&given, revoked.at[p])) {
            pgm_vec_push(emit->arena, &sum.revoked, revoked.at[p]);
        }
    }
    return sum;
}

static bool
has_grant(const struct pgm_object *target, const char *grantee)
{
    for (size_t i = 0; i < target->children.n; i++) {
        const struct pgm_object *child = target->children.at[i];
        if (child->kind == &pgm_kind_grant && strcmp(child->name, grantee) == 0) {
            return true;
        }
    }
    return false;
}

/* Where privileges are not managed, a new object keeps what it came with, and a rebuilt one what
 * its predecessor had. */
void
pgm_emit_settle(struct pgm_emit *emit, const struct pgm_object *object)
{
    bool managed = emit->facets & PGM_FACET_PRIVILEGES;
    const struct pgm_object *model = managed ? object : pgm_catalog_find(emit->from, object->id);
    if (!model || !plural_of(object->kind->grant_noun)) {
        return;
    }
    const struct pgm_automatic *automatic = in_force(emit);
    pgm_words done = { 0 };
    for (size_t i = 0; i < automatic->defaults.n; i++) {
        const struct pgm_object *defaults = automatic->defaults.at[i];
        const char *grantee = defaults->name;
        if (!is_for(defaults, object) || has_grant(model, grantee) ||
            pgm_privileges_hold(&done, grantee)) {
            continue;
        }
        pgm_vec_push(emit->arena, &done, grantee);
        struct pgm_privileges from = pgm_automatic_privileges(emit, object, grantee), to = { 0 };
        struct pgm_grant_form form = pgm_grant_form_of(emit, object, grantee);
        (void)pgm_privileges_change(emit, &form, &from, &to);
    }
}
