/* What all grants share: what one role may do, as far as it differs from what PostgreSQL gives by
 * default. Privileges granted beyond the default, and default ones revoked; "*" behind a privilege
 * is the grant option. */
#pragma once

#include "kinds/emit.h"

typedef PGM_VEC(const char *) pgm_words;

struct pgm_privileges {
    pgm_words granted, revoked;
};

/* How the statements read: [BEFORE ]GRANT privileges[ (column)] ON WHAT TO GRANTEE. */
struct pgm_grant_form {
    const char *before;  /* "" or "ALTER DEFAULT PRIVILEGES …" with a blank behind it */
    const char *what;    /* "TABLE public.orders" */
    const char *column;  /* as SQL wants it, or NULL */
    const char *grantee; /* as SQL wants it */
};

/* What was taken away: whole privileges, and grant options alone. */
struct pgm_privileges_lost {
    pgm_words privileges, options;
};

/* The attributes "granted" and "revoked" of the object; nothing when it is NULL. */
struct pgm_privileges pgm_privileges_of(struct pgm_emit *emit, const struct pgm_object *object);

/* Is the privilege in the list, with the grant option or without? */
bool pgm_privileges_hold(const pgm_words *list, const char *privilege);

/* Is there anything to give on the way from one to the other? */
bool pgm_privileges_give(const struct pgm_privileges *from, const struct pgm_privileges *to);

/* Of default privileges that differ: is only taken from them? */
bool pgm_default_privileges_shrink(const struct pgm_object *from, const struct pgm_object *to);

/* Emits what leads from one to the other: first what is taken, then what is given. */
struct pgm_privileges_lost pgm_privileges_change(struct pgm_emit *emit,
    const struct pgm_grant_form *form, const struct pgm_privileges *from,
    const struct pgm_privileges *to);

/* The form of grants on an object or on a column of one. */
struct pgm_grant_form pgm_grant_form_of(
    struct pgm_emit *emit, const struct pgm_object *target, const char *grantee);

/* What default privileges give to `grantee` when the plan creates `target`. */
struct pgm_privileges pgm_automatic_privileges(
    struct pgm_emit *emit, const struct pgm_object *target, const char *grantee);

/* Hooks that grants on objects and on columns share. */
void pgm_grant_create(struct pgm_emit *emit, const struct pgm_object *grant);
void pgm_grant_drop(struct pgm_emit *emit, const struct pgm_object *grant);
void pgm_grant_alter(struct pgm_emit *emit, const struct pgm_delta *delta);
