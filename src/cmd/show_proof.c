#include "cmd/report.h"
#include "cmd/show.h"

void
pgm_proof_tell(struct pgm_arena *arena, const struct pgm_proof *proof, pgm_strings *out)
{
    if (!proof->had_rows) {
        pgm_vec_push(arena, out, "It was proved without rows.");
    } else if (proof->rows) {
        pgm_vec_push(arena, out,
            pgm_arena_printf(arena, "%zu row%s in %zu table%s %s for it %s looked after.",
                proof->rows, proof->rows == 1 ? "" : "s", proof->tables,
                proof->tables == 1 ? "" : "s", proof->sample ? "sampled or made up" : "made up",
                proof->rows == 1 ? "was" : "were"));
    }
    if (proof->went_back) {
        pgm_vec_push(arena, out, "Undoing it was proved, too: it leads to what was before.");
    }
}

void
pgm_show_proof(struct pgm_cli *cli, const struct pgm_proof *proof)
{
    pgm_strings told = { 0 };
    pgm_proof_tell(cli->ctx->arena, proof, &told);
    for (size_t i = 0; i < told.n; i++) {
        pgm_output_print(cli, "%s\n", told.at[i]);
    }
    for (size_t i = 0; i < proof->unchecked.n; i++) {
        pgm_output_print(cli, "%snot checked%s %s\n", pgm_output_style(cli, PGM_STYLE_YELLOW),
            pgm_output_style(cli, PGM_STYLE_PLAIN), proof->unchecked.at[i]);
    }
}

void
pgm_show_proof_json(struct pgm_cli *cli, const struct pgm_proof *proof)
{
    struct pgm_json *json = pgm_output_json(cli);
    pgm_json_key(json, "proof");
    if (!proof) {
        pgm_json_text(json, NULL);
        return;
    }
    pgm_json_open(json, '{');
    pgm_json_member_bool(json, "undo", proof->went_back);
    pgm_json_key(json, "rows");
    if (proof->had_rows) {
        pgm_json_open(json, '{');
        pgm_json_member_int(json, "tables", (int64_t)proof->tables);
        pgm_json_member_int(json, "rows", (int64_t)proof->rows);
        pgm_json_member_bool(json, "sampled", proof->sample != NULL);
        pgm_json_key(json, "unchecked");
        pgm_json_open(json, '[');
        for (size_t i = 0; i < proof->unchecked.n; i++) {
            pgm_json_text(json, proof->unchecked.at[i]);
        }
        pgm_json_close(json, ']');
        pgm_json_close(json, '}');
    } else {
        pgm_json_text(json, NULL);
    }
    pgm_json_close(json, '}');
}
