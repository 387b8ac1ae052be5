/* What the files behind trash.h share. For src/kinds/trash*.c only. */
#pragma once

#include "kinds/trash.h"

/* The schema for what comes out of `source`, made when it is the first. */
const char *pgm_trash_place_for(struct pgm_emit *emit, const struct pgm_object *source);

/* Puts an object that waits as `name` in `place` on the list; `whole` is the id of what it is a
 * part of, or NULL. */
void pgm_trash_note(struct pgm_emit *emit, const struct pgm_object *object, const char *place,
    const char *name, const char *whole);
