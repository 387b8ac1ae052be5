/* What primary keys and unique constraints share. */
#pragma once

#include "kinds/emit.h"

/* "CONSTRAINT name PRIMARY KEY (a, b) INCLUDE (c) …"; always true: a key can be folded into CREATE
 * TABLE. */
bool pgm_key_clause(struct pgm_emit *emit, const struct pgm_object *key, struct pgm_str *out);
/* Is there another key over the same columns? CREATE TABLE makes one of the two only. */
bool pgm_key_has_twin(const struct pgm_object *key);
/* The index is built first, and then taken for the key. */
extern const struct pgm_gentle pgm_key_gentle;
void pgm_key_create(struct pgm_emit *emit, const struct pgm_object *key);
void pgm_key_alter_options(struct pgm_emit *emit, const struct pgm_delta *delta);

/* Of any constraint of a table. */
void pgm_constraint_drop(struct pgm_emit *emit, const struct pgm_object *constraint);
void pgm_constraint_rename(
    struct pgm_emit *emit, const struct pgm_object *constraint, const char *name);
void pgm_constraint_refer(const struct pgm_object *constraint, struct pgm_str *out);
void pgm_constraint_validate(struct pgm_emit *emit, const struct pgm_delta *delta);
bool pgm_constraint_gets_valid(const struct pgm_delta *delta);
const char *pgm_constraint_also_occupies(const struct pgm_object *constraint);
