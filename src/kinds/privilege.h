/* What grants on objects and on columns share: what one role may do, as far as it differs from what
 * PostgreSQL gives by default. Privileges granted beyond the default, and default ones revoked; "*"
 * behind a privilege is the grant option. */
#pragma once

#include "kinds/emit.h"

void pgm_grant_create(struct pgm_emit *emit, const struct pgm_object *grant);
void pgm_grant_drop(struct pgm_emit *emit, const struct pgm_object *grant);
void pgm_grant_alter(struct pgm_emit *emit, const struct pgm_delta *delta);
