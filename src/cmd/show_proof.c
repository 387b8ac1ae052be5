#include "cmd/show.h"

void
pgm_show_proof(struct pgm_cli *cli, const struct pgm_proof *proof)
{
    if (!proof->had_rows) {
        pgm_output_print(cli, "It was proved without rows.\n");
    } else if (proof->rows) {
        pgm_output_print(cli, "%zu row%s in %zu table%s made up for it %s looked after.\n",
            proof->rows, proof->rows == 1 ? "" : "s", proof->tables, proof->tables == 1 ? "" : "s",
            proof->rows == 1 ? "was" : "were");
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
