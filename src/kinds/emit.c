#include "kinds/emit.h"

#include <string.h>

#include "base/digest.h"
#include "kinds/made_name.h"
#include "pg/quote.h"

const char *const pgm_action_names[PGM_N_ACTIONS] = {
    [PGM_ACTION_CREATE] = "create",
    [PGM_ACTION_ALTER] = "alter",
    [PGM_ACTION_DROP] = "drop",
    [PGM_ACTION_ASIDE] = "rename-aside",
    [PGM_ACTION_RENAME] = "rename",
};

const char *const pgm_lock_names[PGM_N_LOCKS] = {
    [PGM_LOCK_NONE] = "none",
    [PGM_LOCK_ACCESS_SHARE] = "ACCESS SHARE",
    [PGM_LOCK_ROW_SHARE] = "ROW SHARE",
    [PGM_LOCK_ROW_EXCLUSIVE] = "ROW EXCLUSIVE",
    [PGM_LOCK_SHARE_UPDATE_EXCLUSIVE] = "SHARE UPDATE EXCLUSIVE",
    [PGM_LOCK_SHARE] = "SHARE",
    [PGM_LOCK_SHARE_ROW_EXCLUSIVE] = "SHARE ROW EXCLUSIVE",
    [PGM_LOCK_EXCLUSIVE] = "EXCLUSIVE",
    [PGM_LOCK_ACCESS_EXCLUSIVE] = "ACCESS EXCLUSIVE",
};

void
pgm_emit(struct pgm_emit *emit, const char *format, ...)
{
    struct pgm_str sql = PGM_STR(emit->arena);
    va_list args;
    va_start(args, format);
    pgm_str_vaddf(&sql, format, args);
    va_end(args);
    struct pgm_step step = {
        .sql = pgm_str_text(&sql),
        .object_id = emit->object->id,
        .action = emit->action,
        .object = emit->object,
    };
    pgm_vec_push(emit->arena, &emit->steps, step);
}

void
pgm_emit_flag(struct pgm_emit *emit, unsigned flags, const char *hazard)
{
    struct pgm_step *step = &emit->steps.at[emit->steps.n - 1];
    step->flags |= flags;
    if (hazard && step->hazard) {
        step->hazard = pgm_emit_text(emit, "%s; %s", step->hazard, hazard);
    } else if (hazard) {
        step->hazard = hazard;
    }
}

void
pgm_emit_cleanup(struct pgm_emit *emit, const char *sql)
{
    emit->steps.at[emit->steps.n - 1].cleanup = sql;
}

void
pgm_emit_update(struct pgm_emit *emit, const struct pgm_batch *batch, bool in_batches)
{
    pgm_emit(emit, "UPDATE ONLY %s SET %s WHERE %s", batch->table, batch->set, batch->where);
    emit->steps.at[emit->steps.n - 1].batch = *batch;
    if (in_batches) {
        pgm_emit_flag(emit, PGM_STEP_BATCHES, NULL);
    }
}

const char *
pgm_emit_name(struct pgm_emit *emit, const char *name)
{
    struct pgm_str out = PGM_STR(emit->arena);
    pgm_quote_name(&out, name);
    return pgm_str_text(&out);
}

const char *
pgm_emit_literal(struct pgm_emit *emit, const char *text)
{
    struct pgm_str out = PGM_STR(emit->arena);
    pgm_quote_literal(&out, text);
    return pgm_str_text(&out);
}

const char *
pgm_emit_beside(struct pgm_emit *emit, const struct pgm_object *object, const char *name)
{
    return pgm_emit_text(emit, "%s.%s", pgm_object_root(object)->quoted, pgm_emit_name(emit, name));
}

void
pgm_emit_rename(struct pgm_emit *emit, const struct pgm_object *object, const char *name)
{
    pgm_emit(emit, "ALTER %s RENAME TO %s", pgm_object_reference(emit->arena, object),
        pgm_emit_name(emit, name));
}

#define EARLY_MARK "__new_"
#define N_DIGITS 8

/* The name of the object, cut, the mark and a part of the digest of its identity. */
static const char *
other_name(struct pgm_emit *emit, const struct pgm_object *object, const char *mark)
{
    const char *digest = pgm_digest_of(emit->arena, object->id, strlen(object->id));
    size_t n = strlen(object->name);
    size_t most = PGM_LONGEST_NAME - strlen(mark) - N_DIGITS;
    while (n > most ||
           (n && n < strlen(object->name) && ((unsigned char)object->name[n] & 0xc0) == 0x80)) {
        n--;
    }
    return pgm_emit_text(emit, "%.*s%s%.*s", (int)n, object->name, mark, N_DIGITS, digest);
}

const char *
pgm_emit_fill_name(struct pgm_emit *emit, const struct pgm_object *object)
{
    return other_name(emit, object, PGM_FILL_MARK);
}

const char *
pgm_emit_spare_name(struct pgm_emit *emit, const struct pgm_object *object)
{
    return other_name(emit, object, "__old_");
}

const char *
pgm_emit_early_name(struct pgm_emit *emit, const struct pgm_object *object)
{
    return other_name(emit, object, EARLY_MARK);
}

bool
pgm_emit_is_leftover(const struct pgm_object *object)
{
    static const char *const marks[] = { EARLY_MARK, PGM_FILL_MARK };
    unsigned namespaces = PGM_NAMESPACE_CONSTRAINT | PGM_NAMESPACE_RELATION;
    size_t n = strlen(object->name);
    bool may_be = object->kind->namespaces & namespaces && object->kind->gentle && object->parent;
    for (size_t i = 0; may_be && i < sizeof marks / sizeof *marks; i++) {
        size_t tail = strlen(marks[i]) + N_DIGITS;
        const char *end = n >= tail ? object->name + n - tail : "";
        if (pgm_str_starts(end, marks[i]) &&
            strspn(end + strlen(marks[i]), "0123456789abcdef") == N_DIGITS) {
            return true;
        }
    }
    return false;
}

bool
pgm_emit_is_busy(struct pgm_emit *emit, const struct pgm_object *table)
{
    if (!emit->busy || emit->is_new(emit, table)) {
        return false;
    }
    const struct pgm_object *old = pgm_catalog_find(emit->from, table->id);
    return old && !emit->is_gone(emit, old) && pgm_busy_is(emit->busy, old);
}

bool
pgm_emit_is_folded(const struct pgm_emit *emit, const struct pgm_object *object)
{
    for (size_t i = 0; emit->folded && i < emit->folded->n; i++) {
        if (emit->folded->at[i] == object) {
            return true;
        }
    }
    return false;
}

const char *
pgm_emit_aside(struct pgm_emit *emit, const struct pgm_object *object)
{
    return emit->aside(emit, object);
}

bool
pgm_emit_has_cast(const struct pgm_emit *emit, const char *from, const char *to)
{
    const char *key = pgm_arena_printf(emit->arena, "%s>%s", from, to);
    return pgm_map_get_text(&emit->from->casts, key) || pgm_map_get_text(&emit->to->casts, key);
}
