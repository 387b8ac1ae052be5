/* ALTER … SET and RESET of a parameter, for a role, for a database, or for a role in one. */
#pragma once

#include "kinds/emit.h"

/* "DATABASE shop": the one that the plan is for. */
const char *pgm_setting_database(struct pgm_emit *emit, const struct pgm_object *setting);

/* Emits "ALTER HEAD SET name TO value", and what undoes it. */
void pgm_setting_set(struct pgm_emit *emit, const char *head, const struct pgm_object *setting);
void pgm_setting_reset(struct pgm_emit *emit, const char *head, const struct pgm_object *setting);
