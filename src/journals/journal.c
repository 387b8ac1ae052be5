#include "journals/journal.h"

#include <string.h>

#define PGM_JOURNAL(name) extern const struct pgm_journal_format pgm_journal_##name;
#include "journals/formats.def"
#undef PGM_JOURNAL

static const struct pgm_journal_format *const formats[] = {
#define PGM_JOURNAL(name) &pgm_journal_##name,
#include "journals/formats.def"
#undef PGM_JOURNAL
};

const char *
pgm_journal_state_name(enum pgm_journal_state state)
{
    static const char *const names[] = {
        [PGM_JOURNAL_RUNNING] = "running",
        [PGM_JOURNAL_APPLIED] = "applied",
        [PGM_JOURNAL_FAILED] = "failed",
        [PGM_JOURNAL_ROLLED_BACK] = "rolled back",
        [PGM_JOURNAL_BASELINE] = "baseline",
        [PGM_JOURNAL_SUPERSEDED] = "superseded",
    };
    return names[state];
}

bool
pgm_journal_is_done(enum pgm_journal_state state)
{
    return state == PGM_JOURNAL_APPLIED || state == PGM_JOURNAL_BASELINE ||
           state == PGM_JOURNAL_SUPERSEDED;
}

enum pgm_status
pgm_journal_find(struct pgm_ctx *ctx, struct pgm_conn *conn, const struct pgm_journal_format **out)
{
    *out = NULL;
    for (size_t i = 0; i < sizeof formats / sizeof *formats && !*out; i++) {
        bool is_there = false;
        PGM_TRY(formats[i]->is_there(ctx, conn, &is_there));
        *out = is_there ? formats[i] : NULL;
    }
    return PGM_OK;
}

const struct pgm_journal_entry *
pgm_journal_entry(const pgm_journal_entries *entries, const char *name)
{
    size_t low = 0, high = entries->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(entries->at[middle].name, name);
        if (order == 0) {
            return &entries->at[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}
