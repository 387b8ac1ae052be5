#include "plan/impact.h"

#include <string.h>

/* Rates of work, measured by bench/rates.sql: see docs/reference/hazards.md, which says where and
 * how. They hold for what is in memory; what has to be read from a disk first takes longer. */
#define SCAN_BYTES_A_MS 1000000
#define REWRITE_BYTES_A_MS 250000
#define INDEX_ROWS_A_MS 1300

/* What a row is taken to be where no statistics tell how many there are. */
#define BYTES_A_ROW 100

const struct pgm_hazard_words pgm_hazards[] = {
#define PGM_HAZARD(name, stable_name, severity, word, text)                                        \
    [PGM_HAZARD_##name] = { stable_name, word, text, severity },
#include "plan/hazards.def"
#undef PGM_HAZARD
};

const struct pgm_downtime_words pgm_downtimes[] = {
#define PGM_DOWNTIME(name, stable_name, text) [PGM_DOWNTIME_##name] = { stable_name, text },
#include "plan/downtimes.def"
#undef PGM_DOWNTIME
};

/* The transaction that is being looked at: what it has locked so far. */
struct looking {
    struct pgm_ctx *ctx;
    const struct pgm_plan *plan;
    const pgm_sizes *sizes;
    bool is_proved;
    struct pgm_map held; /* relation -> the effect that locks it most */
    enum pgm_lock strongest;
};

unsigned
pgm_impact_severity(const struct pgm_impact *impact)
{
    unsigned worst = 0;
    for (unsigned i = 0; impact && i < PGM_N_HAZARDS; i++) {
        bool has = impact->hazards >> i & 1;
        worst = has && pgm_hazards[i].severity > worst ? pgm_hazards[i].severity : worst;
    }
    return worst;
}

#define BIT(name) (1U << PGM_HAZARD_##name)

/* ---- what the kind says ---------------------------------------------------------------------- */

static bool
was_there(const struct pgm_plan *plan, const struct pgm_object *object)
{
    return object && pgm_catalog_find(plan->diff->from, object->id) != NULL;
}

/* Made anew under its name: is it something else for those who use it? */
static bool
comes_back_different(const struct pgm_plan *plan, const struct pgm_object *object)
{
    const struct pgm_delta *delta = pgm_diff_find(plan->diff, object->id);
    const struct pgm_attr *attrs = object->kind->attrs;
    for (size_t i = 0; delta && attrs[i].name; i++) {
        if (delta->changed >> i & 1 && attrs[i].flags & PGM_ATTR_RELIED_ON) {
            return true;
        }
    }
    return false;
}

static bool
breaks_code(const struct pgm_plan *plan, const struct pgm_step *step)
{
    const struct pgm_object *object = step->object;
    if (step->flags & PGM_STEP_BREAKS) {
        return true;
    }
    if (!(object->kind->flags & PGM_KIND_NAMED)) {
        return false;
    }
    if (step->action == PGM_ACTION_DROP && pgm_catalog_find(plan->diff->to, object->id)) {
        return comes_back_different(plan, object);
    }
    return step->action == PGM_ACTION_RENAME || step->action == PGM_ACTION_DROP;
}

/* A constraint that comes to a relation that is there, and is no old one made anew. */
static bool
refuses_writes(const struct pgm_plan *plan, const struct pgm_step *step)
{
    const struct pgm_object *object = step->object;
    if (object->kind->namespaces & PGM_NAMESPACE_CONSTRAINT) {
        return step->action == PGM_ACTION_CREATE && was_there(plan, object->parent) &&
               (!was_there(plan, object) || pgm_diff_find(plan->diff, object->id));
    }
    return step->flags & PGM_STEP_MAY_FAIL && !(step->flags & PGM_STEP_SOFTWARE) &&
           (step->action == PGM_ACTION_CREATE || step->action == PGM_ACTION_ALTER);
}

static bool
changes_access(const struct pgm_plan *plan, const struct pgm_step *step)
{
    const struct pgm_kind *kind = step->object->kind;
    bool is_access =
        kind->flags & PGM_KIND_TOGETHER || kind->facet & (PGM_FACET_PRIVILEGES | PGM_FACET_OWNERS);
    return step->flags & PGM_STEP_ACCESS ||
           (is_access && (!step->object->parent || was_there(plan, step->object->parent)));
}

static unsigned
hazards_known(const struct pgm_plan *plan, const struct pgm_step *step)
{
    unsigned flags = step->flags;
    unsigned hazards = flags & PGM_STEP_DATA_LOSS ? BIT(DATA_LOSS) | BIT(IRREVERSIBLE) : 0;
    hazards |= flags & PGM_STEP_REWRITE ? BIT(TABLE_REWRITE) : 0;
    hazards |= flags & PGM_STEP_MAY_FAIL ? BIT(MAY_FAIL) : 0;
    hazards |= flags & PGM_STEP_SOFTWARE ? BIT(SOFTWARE) : 0;
    hazards |= flags & PGM_STEP_OUTSIDE && step->cleanup ? BIT(INVALID_LEFTOVER) : 0;
    if (step->object) {
        hazards |= breaks_code(plan, step) ? BIT(BREAKS_CODE) : 0;
        hazards |= refuses_writes(plan, step) ? BIT(REFUSES_WRITES) : 0;
        hazards |= changes_access(plan, step) ? BIT(CHANGES_ACCESS) : 0;
        hazards |= step->object->kind->flags & PGM_KIND_REPLICATES ? BIT(REPLICATION) : 0;
    }
    return hazards;
}

/* ---- what was seen --------------------------------------------------------------------------- */

/* The strongest lock that the transaction holds on the relation once the step runs. */
static enum pgm_lock
hold(struct looking *looking, const struct pgm_effect *effect)
{
    const struct pgm_effect *held = pgm_map_get_text(&looking->held, effect->relation);
    enum pgm_lock lock = held ? held->lock : PGM_LOCK_NONE;
    if (effect->lock > lock) {
        lock = effect->lock;
        (void)pgm_map_put_text(&looking->held, effect->relation, effect);
    }
    looking->strongest = lock > looking->strongest ? lock : looking->strongest;
    return lock;
}

static unsigned
hazards_seen(struct looking *looking, const struct pgm_step *step)
{
    unsigned hazards = 0;
    for (size_t i = 0; i < step->n_effects; i++) {
        const struct pgm_effect *effect = &step->effects[i];
        enum pgm_lock lock = hold(looking, effect);
        bool works = effect->scans || effect->rewrites;
        hazards |= effect->lock == PGM_LOCK_ACCESS_EXCLUSIVE ? BIT(BLOCKS_READS) : 0;
        hazards |= effect->lock >= PGM_LOCK_SHARE ? BIT(BLOCKS_WRITES) : 0;
        hazards |= effect->rewrites ? BIT(TABLE_REWRITE) : 0;
        hazards |= works && lock >= PGM_LOCK_SHARE ? BIT(SCAN_UNDER_LOCK) : 0;
        hazards |= works && lock < PGM_LOCK_SHARE ? BIT(HEAVY_WORK) : 0;
    }
    return hazards;
}

/* A lock is held to the end of its transaction: while a later step works, on whatever, others wait
 * for it. */
static enum pgm_downtime
downtime_of(const struct looking *looking, const struct pgm_step *step)
{
    if (!looking->is_proved) {
        return PGM_DOWNTIME_UNKNOWN;
    }
    bool works = false, locks = false;
    for (size_t i = 0; i < step->n_effects; i++) {
        works |= step->effects[i].scans || step->effects[i].rewrites;
        locks |= step->effects[i].lock >= PGM_LOCK_SHARE;
    }
    if (works && looking->strongest >= PGM_LOCK_SHARE) {
        return looking->strongest == PGM_LOCK_ACCESS_EXCLUSIVE ? PGM_DOWNTIME_EVERYBODY
                                                               : PGM_DOWNTIME_WRITERS;
    }
    return locks ? PGM_DOWNTIME_BRIEF : PGM_DOWNTIME_NONE;
}

/* ---- how long -------------------------------------------------------------------------------- */

static const struct pgm_size *
size_of(const struct looking *looking, const char *relation)
{
    for (size_t i = 0; looking->sizes && i < looking->sizes->n; i++) {
        if (strcmp(looking->sizes->at[i].relation, relation) == 0) {
            return &looking->sizes->at[i];
        }
    }
    return NULL;
}

static const char *
indexes_text(struct pgm_arena *arena, int64_t n)
{
    return n == 1 ? "builds an index"
                  : pgm_arena_printf(arena, "builds %lld indexes", (long long)n);
}

/* Adds the time that the work on one relation takes, and what it was reckoned from. */
static int64_t
time_of(struct looking *looking, const struct pgm_effect *effect, const struct pgm_size *size,
    struct pgm_str *basis)
{
    struct pgm_arena *arena = looking->ctx->arena;
    int64_t rows = size->rows >= 0 ? size->rows : size->table_bytes / BYTES_A_ROW;
    int64_t indexes = effect->rewrites ? size->n_indexes : effect->indexes;
    int64_t rate = effect->rewrites ? REWRITE_BYTES_A_MS : SCAN_BYTES_A_MS;
    pgm_str_addf(basis, "%s%s %s%s%s, %s, %s%s rows", basis->len ? "; " : "",
        effect->rewrites ? "writes" : "reads", effect->relation, indexes ? " and " : "",
        indexes ? indexes_text(arena, indexes) : "", pgm_bytes_text(arena, size->table_bytes),
        size->rows >= 0 ? "" : "perhaps ", pgm_count_text(arena, rows));
    return size->table_bytes / rate + indexes * rows / INDEX_ROWS_A_MS;
}

static void
estimate(struct looking *looking, const struct pgm_step *step, struct pgm_impact *impact)
{
    struct pgm_str basis = PGM_STR(looking->ctx->arena);
    bool is_known = looking->is_proved && looking->sizes;
    for (size_t i = 0; i < step->n_effects; i++) {
        const struct pgm_effect *effect = &step->effects[i];
        if (effect->scans || effect->rewrites) {
            const struct pgm_size *size = size_of(looking, effect->relation);
            is_known = is_known && size;
            impact->milliseconds += size ? time_of(looking, effect, size, &basis) : 0;
        }
    }
    impact->basis = basis.len ? pgm_str_text(&basis) : NULL;
    impact->milliseconds = is_known ? impact->milliseconds : -1;
}

/* ---- all of it ------------------------------------------------------------------------------- */

void
pgm_impact_assess(
    struct pgm_ctx *ctx, struct pgm_plan *plan, const pgm_sizes *sizes, bool is_proved)
{
    struct looking looking = { .ctx = ctx, .plan = plan, .sizes = sizes, .is_proved = is_proved };
    for (size_t i = 0; i < plan->steps.n; i++) {
        struct pgm_step *step = &plan->steps.at[i];
        if (i == 0 || step->group != step[-1].group) {
            looking.held = PGM_MAP(ctx->arena);
            looking.strongest = PGM_LOCK_NONE;
        }
        struct pgm_impact *impact = pgm_new(ctx->arena, struct pgm_impact);
        *impact = (struct pgm_impact){ .hazards = hazards_known(plan, step) };
        impact->hazards |= hazards_seen(&looking, step);
        impact->downtime = downtime_of(&looking, step);
        estimate(&looking, step, impact);
        step->impact = impact;
    }
}

const char *
pgm_impact_way_back(const struct pgm_step *step)
{
    if (step->flags & PGM_STEP_DATA_LOSS) {
        return "none";
    }
    return step->flags & PGM_STEP_TRASH ? "trash" : "undo";
}

struct pgm_impact
pgm_impact_of_all(const pgm_steps *steps)
{
    struct pgm_impact all = { .milliseconds = -1 };
    for (size_t i = 0; i < steps->n; i++) {
        const struct pgm_impact *one = steps->at[i].impact;
        if (!one) {
            return (struct pgm_impact){ .downtime = PGM_DOWNTIME_UNKNOWN, .milliseconds = -1 };
        }
        all.hazards |= one->hazards;
        all.downtime = one->downtime > all.downtime ? one->downtime : all.downtime;
        if (one->milliseconds >= 0) {
            all.milliseconds += one->milliseconds + (all.milliseconds < 0);
        }
    }
    return all;
}

/* ---- in words -------------------------------------------------------------------------------- */

const char *
pgm_hazard_list(struct pgm_arena *arena, unsigned hazards)
{
    struct pgm_str out = PGM_STR(arena);
    for (unsigned i = 0; i < PGM_N_HAZARDS; i++) {
        if (hazards >> i & 1) {
            pgm_str_addf(&out, "%s%s", out.len ? ", " : "", pgm_hazards[i].word);
        }
    }
    return pgm_str_text(&out);
}

const char *
pgm_bytes_text(struct pgm_arena *arena, int64_t bytes)
{
    static const char *const units[] = { "bytes", "kB", "MB", "GB", "TB", "PB" };
    double size = (double)bytes;
    size_t unit = 0;
    while (size >= 1000 && unit < sizeof units / sizeof *units - 1) {
        size /= 1000;
        unit++;
    }
    return pgm_arena_printf(arena, unit && size < 10 ? "%.1f %s" : "%.0f %s", size, units[unit]);
}

const char *
pgm_time_text(struct pgm_arena *arena, int64_t milliseconds)
{
    if (milliseconds < 1000) {
        return "under a second";
    }
    long long seconds = (long long)(milliseconds + 500) / 1000;
    if (seconds < 100) {
        return pgm_arena_printf(arena, "about %lld s", seconds);
    }
    return seconds < 6000 ? pgm_arena_printf(arena, "about %lld min", (seconds + 30) / 60)
                          : pgm_arena_printf(arena, "about %lld h", (seconds + 1800) / 3600);
}

const char *
pgm_count_text(struct pgm_arena *arena, int64_t count)
{
    const char *digits = pgm_arena_printf(arena, "%lld", (long long)count);
    struct pgm_str out = PGM_STR(arena);
    for (size_t n = strlen(digits), i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0 && digits[i - 1] != '-') {
            pgm_str_add_char(&out, ',');
        }
        pgm_str_add_char(&out, digits[i]);
    }
    return pgm_str_text(&out);
}
