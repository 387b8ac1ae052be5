/* What a step means for those who work with the database while it runs: hazards, how long others
 * wait, and about how long it takes.
 *
 * Three sources, none of them a guess: what the kind said of its statement (flags of the step),
 * what the statement was seen to do in the proof (its effects), and how large the live tables are.
 */
#pragma once

#include "plan/plan.h"

enum pgm_hazard {
#define PGM_HAZARD(name, stable_name, severity, word, text) PGM_HAZARD_##name,
#include "plan/hazards.def"
#undef PGM_HAZARD
    PGM_N_HAZARDS
};

/* The class of a step: how long do others wait for it? */
enum pgm_downtime {
#define PGM_DOWNTIME(name, stable_name, text) PGM_DOWNTIME_##name,
#include "plan/downtimes.def"
#undef PGM_DOWNTIME
    PGM_N_DOWNTIMES
};

struct pgm_hazard_words {
    const char *name; /* for programs */
    const char *word, *text;
    unsigned severity; /* 3: something is lost; 2: somebody is stopped or fails; 1: worth knowing */
};

struct pgm_downtime_words {
    const char *name, *text;
};

extern const struct pgm_hazard_words pgm_hazards[];
extern const struct pgm_downtime_words pgm_downtimes[];

struct pgm_impact {
    unsigned hazards; /* a bit each of enum pgm_hazard */
    enum pgm_downtime downtime;
    int64_t milliseconds; /* that it takes, about; -1: not known */
    const char *basis;    /* what that was reckoned from; NULL: there was nothing to reckon */
};

/* How large a relation of the live database is. */
struct pgm_size {
    const char *relation; /* as pgm_effect has it */
    int64_t rows;         /* as far as the statistics know; -1: they do not */
    int64_t table_bytes;  /* with what is stored apart (TOAST) */
    int64_t n_indexes;
};

typedef PGM_VEC(struct pgm_size) pgm_sizes;

/* Notes in each step what it means (pgm_step.impact). `is_proved`: its effects were looked for. */
void pgm_impact_assess(
    struct pgm_ctx *ctx, struct pgm_plan *plan, const pgm_sizes *sizes, bool is_proved);

/* What undo can do about the step: "undo", it leads back; "trash", and brings back from the trash
 * what the step took away; "none", what is lost is kept nowhere. */
const char *pgm_impact_way_back(const struct pgm_step *step);

/* The hazards of all steps, the worst class, and the time of those whose time is known. */
struct pgm_impact pgm_impact_of_all(const pgm_steps *steps);

/* The severity of the worst of its hazards; 0: there are none, or `impact` is NULL. */
unsigned pgm_impact_severity(const struct pgm_impact *impact);

/* The words of the hazards, such as "data loss, irreversible"; "" when there are none. */
const char *pgm_hazard_list(struct pgm_arena *arena, unsigned hazards);

/* "1.2 GB"; "about 3 min"; "1,200,000" */
const char *pgm_bytes_text(struct pgm_arena *arena, int64_t bytes);
const char *pgm_time_text(struct pgm_arena *arena, int64_t milliseconds);
const char *pgm_count_text(struct pgm_arena *arena, int64_t count);
