/* Help made from the tables. */
#pragma once

#include "base/json.h"
#include "cmd/cli.h"

/* What pgmend is, in two sentences. */
extern const char pgm_help_about[];

/* What pgmend is and which commands it has. */
const char *pgm_help_overview(struct pgm_cli *cli);

/* One command. */
const char *pgm_help_command(struct pgm_cli *cli, const struct pgm_command *command);

/* Prints the help of `command`, or the overview when it is NULL; with --json, the tables. */
void pgm_help_show(struct pgm_cli *cli, const struct pgm_command *command);

/* Adds the members that describe `command`, or everything when it is NULL: the commands, the exit
 * statuses, the errors, the keys of the configuration. */
void pgm_help_to_json(
    struct pgm_cli *cli, struct pgm_json *json, const struct pgm_command *command);

/* "-y, --yes" or "    --url=URL". */
const char *pgm_help_option_label(struct pgm_arena *arena, const struct pgm_option *option);
