/* Values as users write them: on the command line, in pgmend.yaml, in the environment. One reader
 * serves all three, so that a duration or a choice is spelled the same everywhere. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

enum pgm_value_type {
    PGM_VALUE_FLAG, /* true, false */
    PGM_VALUE_TEXT,
    PGM_VALUE_PATH,
    PGM_VALUE_INT,
    PGM_VALUE_DURATION, /* 100ms, 2s, 5min, 1h; kept in milliseconds */
    PGM_VALUE_CHOICE,
    PGM_VALUE_COMMAND, /* the name of one of pgmend's commands */
};

struct pgm_value_form {
    enum pgm_value_type type;
    const char *accepts; /* CHOICE: "auto|always|never"; INT: "1..65535" or NULL; else NULL */
};

/* Does `text` have the form? Its number goes to `number`: 0 or 1 of a flag, milliseconds of a
 * duration, the place (from 0) of a choice. */
bool pgm_value_read(const struct pgm_value_form *form, const char *text, int64_t *number);

/* The form for people: "auto, always or never", "a whole number from 1 to 65535". */
const char *pgm_value_accepted(struct pgm_arena *arena, const struct pgm_value_form *form);

/* Is `word` one of the words of "a|b|c"? Its place from 0, or -1. */
int pgm_value_choice(const char *choices, const char *word);

/* The words of "a|b|c", with a final NULL. */
const char *const *pgm_value_choices(struct pgm_arena *arena, const char *choices);

/* The stable name of a type, for programs: "duration". */
const char *pgm_value_type_name(enum pgm_value_type type);
