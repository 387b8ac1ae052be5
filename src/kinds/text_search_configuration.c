/* A text search configuration: for each type of token the dictionaries that are asked in turn. */
#include <string.h>

#include "kinds/emit.h"
#include "kinds/sql.h"

/* "asciiword WITH english_stem" of the query's list. */
struct mapping {
    const char *token, *dictionaries;
    bool done;
};

typedef PGM_VEC(struct mapping) mapping_list;

/* The first place of `mark` outside of double quotes; the end when there is none. */
static const char *
find_mark(const char *at, const char *mark)
{
    bool quoted = false;
    for (; *at; at++) {
        if (!quoted && pgm_str_starts(at, mark)) {
            return at;
        }
        quoted ^= *at == '"';
    }
    return at;
}

static void
split(struct pgm_arena *arena, const char *list, mapping_list *out)
{
    static const char separator[] = "; ", with[] = " WITH ";
    while (list && *list) {
        const char *end = find_mark(list, separator), *middle = find_mark(list, with);
        struct mapping mapping = {
            .token = pgm_arena_copy_n(arena, list, (size_t)(middle - list)),
        };
        middle += strlen(with);
        mapping.dictionaries = pgm_arena_copy_n(arena, middle, (size_t)(end - middle));
        pgm_vec_push(arena, out, mapping);
        list = *end ? end + strlen(separator) : NULL;
    }
}

static const char *
dictionaries_of(const mapping_list *list, const char *token)
{
    for (size_t i = 0; i < list->n; i++) {
        if (strcmp(list->at[i].token, token) == 0) {
            return list->at[i].dictionaries;
        }
    }
    return NULL;
}

/* One statement for all tokens that get the same dictionaries. */
static void
emit_mappings(struct pgm_emit *emit, const struct pgm_object *configuration, const char *verb,
    mapping_list *mappings)
{
    for (size_t i = 0; i < mappings->n; i++) {
        const struct mapping *first = &mappings->at[i];
        struct pgm_str tokens = PGM_STR(emit->arena);
        for (size_t j = i; j < mappings->n && !first->done; j++) {
            struct mapping *other = &mappings->at[j];
            if (strcmp(other->dictionaries, first->dictionaries) == 0) {
                pgm_str_addf(&tokens, "%s%s", tokens.len ? ", " : "", other->token);
                other->done = j > i;
            }
        }
        if (tokens.len) {
            pgm_emit(emit, "ALTER TEXT SEARCH CONFIGURATION %s %s MAPPING FOR %s WITH %s",
                configuration->sql, verb, pgm_str_text(&tokens), first->dictionaries);
        }
    }
}

static void
create(struct pgm_emit *emit, const struct pgm_object *configuration)
{
    pgm_emit(emit, "CREATE TEXT SEARCH CONFIGURATION %s (PARSER = %s)", configuration->sql,
        pgm_object_attr(configuration, "parser"));
    mapping_list mappings = { 0 };
    split(emit->arena, pgm_object_attr(configuration, "mappings"), &mappings);
    emit_mappings(emit, configuration, "ADD", &mappings);
}

static void
drop(struct pgm_emit *emit, const struct pgm_object *configuration)
{
    pgm_emit(emit, "DROP TEXT SEARCH CONFIGURATION %s", configuration->sql);
}

static void
drop_mappings(struct pgm_emit *emit, const struct pgm_object *configuration,
    const mapping_list *before, const mapping_list *after)
{
    struct pgm_str tokens = PGM_STR(emit->arena);
    for (size_t i = 0; i < before->n; i++) {
        if (!dictionaries_of(after, before->at[i].token)) {
            pgm_str_addf(&tokens, "%s%s", tokens.len ? ", " : "", before->at[i].token);
        }
    }
    if (tokens.len) {
        pgm_emit(emit, "ALTER TEXT SEARCH CONFIGURATION %s DROP MAPPING FOR %s", configuration->sql,
            pgm_str_text(&tokens));
    }
}

static void
alter_mappings(struct pgm_emit *emit, const struct pgm_delta *delta)
{
    mapping_list before = { 0 }, after = { 0 }, added = { 0 }, altered = { 0 };
    split(emit->arena, pgm_object_attr(delta->from, "mappings"), &before);
    split(emit->arena, pgm_object_attr(delta->to, "mappings"), &after);
    for (size_t i = 0; i < after.n; i++) {
        const char *old = dictionaries_of(&before, after.at[i].token);
        if (!old) {
            pgm_vec_push(emit->arena, &added, after.at[i]);
        } else if (strcmp(old, after.at[i].dictionaries) != 0) {
            pgm_vec_push(emit->arena, &altered, after.at[i]);
        }
    }
    drop_mappings(emit, delta->to, &before, &after);
    emit_mappings(emit, delta->to, "ALTER", &altered);
    emit_mappings(emit, delta->to, "ADD", &added);
    pgm_emit_flag(
        emit, 0, "what was computed with the old mappings, in indexes and columns, stays as it is");
}

static const struct pgm_attr attrs[] = {
    { "parser" },
    { "mappings", .alter = alter_mappings },
    { 0 },
};

const struct pgm_kind pgm_kind_text_search_configuration = {
    .name = "text search configuration",
    .noun = "TEXT SEARCH CONFIGURATION",
    .weight = 39,
    .flags = PGM_KIND_IN_SCHEMA | PGM_KIND_DROP_LATE | PGM_KIND_PROTECTED,
    .query = pgm_sql_text_search_configuration,
    .attrs = attrs,
    .create = create,
    .drop = drop,
    .rename = pgm_emit_rename,
};
