#include "plan/batch.h"

#include <string.h>

#include "pg/quote.h"

const char *
pgm_batch_sql(
    struct pgm_arena *arena, const struct pgm_batch *batch, const char *from, const char *to)
{
    return pgm_arena_printf(arena,
        "UPDATE ONLY %s SET %s WHERE ctid = ANY (ARRAY(SELECT ctid FROM ONLY %s"
        " WHERE ctid >= %s AND ctid < %s AND (%s) FOR NO KEY UPDATE SKIP LOCKED))",
        batch->table, batch->set, batch->table, from, to, batch->where);
}

const char *
pgm_batch_script(struct pgm_arena *arena, const struct pgm_batch *batch)
{
    struct pgm_str body = PGM_STR(arena), table = PGM_STR(arena), quoted = PGM_STR(arena);
    const char *to = pgm_arena_printf(arena, "format('(%%s,0)', page + %d)::tid", PGM_BATCH_PAGES);
    pgm_quote_literal(&table, batch->table);
    pgm_str_addf(&body,
        "\nDECLARE\n    page bigint;\nBEGIN\n    LOOP\n        page := 0;\n"
        "        WHILE page * current_setting('block_size')::int < pg_relation_size(%s) LOOP\n"
        "            %s;\n            page := page + %d;\n            COMMIT;\n"
        "        END LOOP;\n        EXIT WHEN NOT EXISTS (SELECT FROM ONLY %s WHERE %s);\n"
        "        PERFORM pg_sleep(0.1);\n    END LOOP;\nEND\n",
        pgm_str_text(&table), pgm_batch_sql(arena, batch, "format('(%s,0)', page)::tid", to),
        PGM_BATCH_PAGES, batch->table, batch->where);
    if (!strstr(pgm_str_text(&body), "$$")) {
        return pgm_arena_printf(arena, "DO $$%s$$", pgm_str_text(&body));
    }
    pgm_quote_literal(&quoted, pgm_str_text(&body));
    return pgm_arena_printf(arena, "DO %s", pgm_str_text(&quoted));
}
