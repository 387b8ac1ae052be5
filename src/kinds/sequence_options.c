#include "kinds/sequence_options.h"

#include <stdint.h>
#include <stdlib.h>

static bool
is_descending(const struct pgm_object *sequence)
{
    const char *increment = pgm_object_attr(sequence, "increment");
    return increment && increment[0] == '-';
}

/* The least value it gives. */
static int64_t
low_end(const struct pgm_object *sequence)
{
    const char *minimum = pgm_object_attr(sequence, "minimum");
    return minimum ? strtoll(minimum, NULL, 10) : is_descending(sequence) ? INT64_MIN : 1;
}

static int64_t
high_end(const struct pgm_object *sequence)
{
    const char *maximum = pgm_object_attr(sequence, "maximum");
    return maximum ? strtoll(maximum, NULL, 10) : is_descending(sequence) ? -1 : INT64_MAX;
}

/* Wherever it stands: is that outside of the new limits? PostgreSQL refuses these then, unless the
 * sequence starts anew. */
static bool
leaves_limits(const struct pgm_delta *delta)
{
    return low_end(delta->to) > high_end(delta->from) || high_end(delta->to) < low_end(delta->from);
}

void
pgm_sequence_enter(struct pgm_emit *emit, const struct pgm_delta *delta, const char *name)
{
    bool down = is_descending(delta->to);
    bool narrows = down ? high_end(delta->to) < high_end(delta->from)
                        : low_end(delta->to) > low_end(delta->from);
    const char *first = pgm_object_attr(delta->to, down ? "maximum" : "minimum");
    first = first ? first : down ? "-1" : "1";
    if (narrows && !leaves_limits(delta)) {
        pgm_emit(emit, "SELECT pg_catalog.setval(%s, %s, false) FROM %s WHERE last_value %s %s",
            pgm_emit_literal(emit, name), first, name, down ? ">" : "<", first);
    }
}

static void
add_limits(struct pgm_str *sql, const struct pgm_delta *delta, const char *word, bool turns)
{
    const struct pgm_object *to = delta->to;
    /* with a new type, NO MINVALUE and NO MAXVALUE mean the type's own, whatever the direction */
    bool spell_out = turns || pgm_delta_has(delta, "type");
    if (turns || pgm_delta_has(delta, "minimum")) {
        const char *minimum = pgm_object_attr(to, "minimum");
        minimum = minimum || !spell_out || is_descending(to) ? minimum : "1";
        pgm_str_addf(sql, minimum ? " %sMINVALUE %s" : " %sNO MINVALUE", word, minimum);
    }
    if (turns || pgm_delta_has(delta, "maximum")) {
        const char *maximum = pgm_object_attr(to, "maximum");
        maximum = maximum || !spell_out || !is_descending(to) ? maximum : "-1";
        pgm_str_addf(sql, maximum ? " %sMAXVALUE %s" : " %sNO MAXVALUE", word, maximum);
    }
}

/* The start is checked against the limits, and moves with them where it is the first value. */
static void
add_start(struct pgm_str *sql, const struct pgm_delta *delta, const char *word, bool turns)
{
    const struct pgm_object *to = delta->to;
    const char *start = pgm_object_attr(to, "start");
    const char *first = is_descending(to) ? "maximum" : "minimum";
    bool moves =
        pgm_delta_has(delta, "start") || (!start && (turns || pgm_delta_has(delta, first)));
    if (!start && moves) {
        const char *edge = pgm_object_attr(to, first);
        start = edge ? edge : is_descending(to) ? "-1" : "1";
    }
    if (moves) {
        pgm_str_addf(sql, " %sSTART WITH %s", word, start);
    }
    if (leaves_limits(delta)) {
        pgm_str_add(sql, " RESTART");
    }
}

void
pgm_sequence_add_options(struct pgm_str *sql, const struct pgm_delta *delta, const char *word)
{
    const struct pgm_object *to = delta->to;
    /* PostgreSQL keeps the old limits then */
    bool turns = is_descending(delta->from) != is_descending(to);
    if (pgm_delta_has(delta, "increment")) {
        const char *increment = pgm_object_attr(to, "increment");
        pgm_str_addf(sql, " %sINCREMENT BY %s", word, increment ? increment : "1");
    }
    add_limits(sql, delta, word, turns);
    add_start(sql, delta, word, turns);
    if (pgm_delta_has(delta, "cache")) {
        const char *cache = pgm_object_attr(to, "cache");
        pgm_str_addf(sql, " %sCACHE %s", word, cache ? cache : "1");
    }
    if (pgm_delta_has(delta, "cycle")) {
        pgm_str_addf(sql, pgm_object_is(to, "cycle") ? " %sCYCLE" : " %sNO CYCLE", word);
    }
}
