/* What a kind's hooks may say: statements, with what each means for rows and transactions. */
#pragma once

#include "base/str.h"
#include "kinds/busy.h"
#include "kinds/kind.h"
#include "kinds/trash.h"

enum pgm_step_flags {
    PGM_STEP_COMMIT_AFTER = 1, /* what follows may need it committed (a new enum label) */
    PGM_STEP_OUTSIDE = 2,      /* cannot run in a transaction */
    PGM_STEP_DATA_LOSS = 4,    /* rows or values may be gone afterwards */
    PGM_STEP_REWRITE = 8,      /* the table is written anew */
    PGM_STEP_MAY_FAIL = 16,    /* depends on the rows: a NULL, a value that does not fit */
    PGM_STEP_LAST = 32,        /* where statements find their order by themselves, it comes after
                                  those that need no such mark */
    PGM_STEP_SOFTWARE = 64,    /* needs what is installed on the server's machine */
    PGM_STEP_BREAKS = 128,     /* what applications say of the object, or expect of it, is no longer
                                  so */
    PGM_STEP_ACCESS = 256,     /* who may see or do what changes */
    PGM_STEP_TRASH = 512,      /* what it takes away waits in the trash, with its rows or values */
    PGM_STEP_GENTLE = 1024,    /* goes the gentle way: nobody waits for it while it works */
    PGM_STEP_BATCHES = 4096,   /* is run in many short transactions: see struct pgm_batch */
};

enum pgm_action {
    PGM_ACTION_CREATE,
    PGM_ACTION_ALTER,
    PGM_ACTION_DROP,
    PGM_ACTION_ASIDE,
    PGM_ACTION_RENAME,
};

/* What an action is called in plan files and --json. */
extern const char *const pgm_action_names[];
#define PGM_N_ACTIONS 5

/* The modes in which a relation is locked, as the server numbers them (lockdefs.h). */
enum pgm_lock {
    PGM_LOCK_NONE,
    PGM_LOCK_ACCESS_SHARE,
    PGM_LOCK_ROW_SHARE,
    PGM_LOCK_ROW_EXCLUSIVE,
    PGM_LOCK_SHARE_UPDATE_EXCLUSIVE,
    PGM_LOCK_SHARE,
    PGM_LOCK_SHARE_ROW_EXCLUSIVE,
    PGM_LOCK_EXCLUSIVE,
    PGM_LOCK_ACCESS_EXCLUSIVE,
};

/* What a step was seen to do to a relation that was there before the plan. */
struct pgm_effect {
    const char *relation; /* as SQL */
    enum pgm_lock lock;   /* that it takes, and nothing before it in its transaction took */
    bool rewrites, scans; /* writes it anew; reads all of it */
    unsigned indexes;     /* that it builds on it */
};

struct pgm_impact;

/* What a mode is called, such as "ACCESS EXCLUSIVE". */
extern const char *const pgm_lock_names[];
#define PGM_N_LOCKS 9

/* An UPDATE of rows that are in use: "UPDATE ONLY table SET set WHERE where", which is run over a
 * few pages of the table at a time until no row is left. A row that it was done for no longer fits
 * `where`, so that it may be broken off anywhere and begun again. */
struct pgm_batch {
    const char *table, *set, *where;
    const char *column; /* the name of the one that is set */
};

/* One statement of a plan. */
struct pgm_step {
    const char *sql; /* without the final semicolon */
    const char *object_id;
    enum pgm_action action;
    unsigned flags;
    size_t group;         /* steps of one group run in one transaction */
    const char *hazard;   /* what may go wrong or be lost, in words; NULL: nothing known */
    const char *relation; /* the one that was there before and that it locks, as SQL; NULL: none */
    const char *cleanup;  /* what takes away the half that is left if it fails outside a
                             transaction; NULL: nothing is left */
    enum pgm_lock lock; /* outside a transaction, the mode in which it locks the relation at worst;
                           NONE: SHARE UPDATE EXCLUSIVE */
    struct pgm_batch batch; /* of such an UPDATE, whether or not with PGM_STEP_BATCHES */
    const struct pgm_object *object;
    const struct pgm_effect *effects; /* seen in the proof (apply/observe.h) */
    size_t n_effects;
    int64_t lost;                    /* how many of them go with a step that loses data … */
    const char *lost_what;           /* … "row", "value"; NULL: not counted */
    const struct pgm_impact *impact; /* on who works there meanwhile (plan/impact.h); NULL: not
                                        looked at */
};

typedef PGM_VEC(struct pgm_step) pgm_steps;

struct pgm_emit {
    struct pgm_arena *arena;
    const struct pgm_catalog *from, *to; /* both whole catalogs, for hooks that must look around */
    int server_version;                  /* of the server the plan is for */
    pgm_steps steps;
    enum pgm_action action;          /* of the vertex being emitted */
    const struct pgm_object *object; /* of the vertex being emitted */
    const pgm_object_list
        *folded;        /* what is created within its statement, sorted by id; NULL: nothing */
    bool string_bodies; /* a routine whose body PostgreSQL would check too early is created */
    unsigned facets;    /* enum pgm_facet that the plan manages */
    enum pgm_purpose purpose;
    const struct pgm_automatic *automatic; /* of pgm_emit_settle() */
    const void *plan;                      /* the planner's own */
    const struct pgm_busy *busy;           /* tables in use; NULL: nobody has to be spared */
    const struct pgm_trash *trash; /* where what holds rows waits; NULL: it is dropped for good */
    const pgm_kept_list *kept;    /* values of columns that have been of another type; NULL: none */
    const pgm_object_list *along; /* what goes with the object that is dropped: sorted by id */
    pgm_object_list trash_sources; /* the schemas out of which something went to the trash */
    const struct pgm_gentle *(*way)(const struct pgm_emit *emit,
        const struct pgm_object *object); /* of `to`, or dropped: the gentle way that it goes */
    const char *(*aside)(
        struct pgm_emit *emit, const struct pgm_object *object); /* see pgm_emit_aside() */
    bool (*is_new)(const struct pgm_emit *emit,
        const struct pgm_object *object); /* created (not altered) by this plan? */
    bool (*is_gone)(const struct pgm_emit *emit,
        const struct pgm_object *object); /* of `from`: dropped by this plan, made anew or not? */
};

/* Adds a statement. */
void pgm_emit(struct pgm_emit *emit, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Says of the statement added last what it means. */
void pgm_emit_flag(struct pgm_emit *emit, unsigned flags, const char *hazard);

/* Says of the statement added last what takes away the half of it that a failure leaves. */
void pgm_emit_cleanup(struct pgm_emit *emit, const char *sql);

/* Adds an UPDATE; in batches, where the table is in use and the plan allows that. */
void pgm_emit_update(struct pgm_emit *emit, const struct pgm_batch *batch, bool in_batches);

/* A formatted string in the plan's arena. */
#define pgm_emit_text(emit, ...) pgm_arena_printf((emit)->arena, __VA_ARGS__)

/* The name as SQL wants it; the literal. */
const char *pgm_emit_name(struct pgm_emit *emit, const char *name);
const char *pgm_emit_literal(struct pgm_emit *emit, const char *text);

/* schema.name of something beside `object` in its schema. */
const char *pgm_emit_beside(
    struct pgm_emit *emit, const struct pgm_object *object, const char *name);

/* Renames `object` with "ALTER TABLE public.orders RENAME TO", as most kinds are. */
void pgm_emit_rename(struct pgm_emit *emit, const struct pgm_object *object, const char *name);

/* A name nobody else has: the object's own, cut, and a part of the digest of its identity. The
 * first is for what is moved out of the way, the second for what is to become the object. */
const char *pgm_emit_spare_name(struct pgm_emit *emit, const struct pgm_object *object);
const char *pgm_emit_early_name(struct pgm_emit *emit, const struct pgm_object *object);

/* The same, of what says that a column is not filled yet (kinds/fill.h). */
#define PGM_FILL_MARK "__fill_"
const char *pgm_emit_fill_name(struct pgm_emit *emit, const struct pgm_object *object);

/* Is it a constraint or an index that a plan which was broken off made for a while, and that nobody
 * has but for that? */
bool pgm_emit_is_leftover(const struct pgm_object *object);

/* Does the table stay, and is it in use? */
bool pgm_emit_is_busy(struct pgm_emit *emit, const struct pgm_object *table);

/* Is a child of `parent` that has `clause` created within the statement being emitted? Walks
 * emit->folded. */
bool pgm_emit_is_folded(const struct pgm_emit *emit, const struct pgm_object *object);

/* The name, schema included, under which a dropped object of `from` waits aside; NULL when it does
 * not. */
const char *pgm_emit_aside(struct pgm_emit *emit, const struct pgm_object *object);

/* Takes away what PostgreSQL gave a new object of its own accord and nobody wants. */
void pgm_emit_settle(struct pgm_emit *emit, const struct pgm_object *object);

/* Does PostgreSQL know how to turn `from` into `to` by a cast (explicit ones included)? */
bool pgm_emit_has_cast(const struct pgm_emit *emit, const char *from, const char *to);
