#include "kinds/fold.h"

#include <stdlib.h>
#include <string.h>

/* A kind whose objects have an order among themselves keeps it in an attribute called "position".
 */
static const char *
position_of(const struct pgm_object *object)
{
    for (size_t i = 0; object->kind->attrs[i].name; i++) {
        if (strcmp(object->kind->attrs[i].name, "position") == 0) {
            return object->attrs[i] ? object->attrs[i] : "";
        }
    }
    return "";
}

static int
compare_clauses(const void *a, const void *b)
{
    const struct pgm_object *left = *(const struct pgm_object *const *)a;
    const struct pgm_object *right = *(const struct pgm_object *const *)b;
    if (left->kind->weight != right->kind->weight) {
        return left->kind->weight < right->kind->weight ? -1 : 1;
    }
    int order = strcmp(position_of(left), position_of(right));
    return order ? order : strcmp(left->id, right->id);
}

void
pgm_fold_children(struct pgm_emit *emit, const struct pgm_object *parent, struct pgm_str *out)
{
    PGM_VEC(const struct pgm_object *) clauses = { 0 };
    for (size_t i = 0; i < parent->children.n; i++) {
        const struct pgm_object *child = parent->children.at[i];
        if (child->kind->clause && pgm_emit_is_folded(emit, child)) {
            pgm_vec_push(emit->arena, &clauses, child);
        }
    }
    if (!clauses.n) {
        return;
    }
    qsort(clauses.at, clauses.n, sizeof *clauses.at, compare_clauses);
    bool first = true;
    for (size_t i = 0; i < clauses.n; i++) {
        struct pgm_str clause = PGM_STR(emit->arena);
        (void)clauses.at[i]->kind->clause(emit, clauses.at[i], &clause);
        if (clause.len) {
            pgm_str_addf(out, "%s\n    %s", first ? "" : ",", pgm_str_text(&clause));
            first = false;
        }
    }
    if (!first) {
        pgm_str_add_char(out, '\n');
    }
}
