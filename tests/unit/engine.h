/* What the tests of the engine share: catalogs written down as the lines of a snapshot, and the
 * plan between two of them. No server is needed.
 *
 * In these texts a backtick stands for JSON's double quote, so that C needs no backslashes:
 *
 *     SCHEMA TABLE("orders") COLUMN("orders", "id", "integer", ",`not_null`:`true`")
 *
 * Anything that cannot be read or planned fails the test at once. */
#pragma once

#include "plan/plan.h"
#include "tests/lib/test.h"

/* The server that all catalogs are of. */
#define ENGINE_SERVER 150018

/* One object: its kind, its parent's id, its name, and further members of the line (each with a
 * comma before it). */
#define OBJECT(kind, parent, name, more)                                                           \
    "{`kind`:`" kind "`,`in`:`" parent "`,`name`:`" name "`" more "}\n"
#define NEEDS(ids) ",`needs`:[" ids "]"

#define SCHEMA "{`kind`:`schema`,`name`:`public`}\n"
#define TABLE(name) OBJECT("table", "schema public", name, "")
#define COLUMN_OF(table, name, type, base, more)                                                   \
    OBJECT("column", "table public." table, name,                                                  \
        ",`type`:`" type "`,`~base_type`:`" base "`,`~root_type`:`" base "`" more)
#define COLUMN(table, name, type, more) COLUMN_OF(table, name, type, type, more)
#define DEFAULT(column, expression, more)                                                          \
    OBJECT("default", "column public." column, "", ",`expression`:`" expression "`" more)
#define VIEW(name, definition, columns, more)                                                      \
    OBJECT("view", "schema public", name,                                                          \
        ",`definition`:`" definition "`,`columns`:`" columns "`" more)
#define COMMENT(parent, text) OBJECT("comment", parent, "", ",`text`:`" text "`")
#define ENUM(name, labels) OBJECT("enum", "schema public", name, ",`labels`:`" labels "`")

/* A test with a context of its own, which is its state. */
#define ENGINE_TEST(function)                                                                      \
    cmocka_unit_test_setup_teardown(function, engine_set_up, engine_tear_down)

int engine_set_up(void **state);
int engine_tear_down(void **state);

/* The lines as a snapshot with its head and its end. */
const char *engine_snapshot(struct pgm_ctx *ctx, const char *lines);

/* The same lines, last one first. */
const char *engine_reversed(struct pgm_ctx *ctx, const char *lines);

struct pgm_catalog *engine_catalog(struct pgm_ctx *ctx, const char *lines);

/* The object of that id, which must be there. */
struct pgm_object *engine_object(const struct pgm_catalog *catalog, const char *id);

struct pgm_diff *engine_diff(struct pgm_ctx *ctx, const char *from, const char *to);
struct pgm_plan *engine_plan(struct pgm_ctx *ctx, const char *from, const char *to);

/* The plan for a database in which every table is in use. */
struct pgm_plan *engine_online_plan(struct pgm_ctx *ctx, const char *from, const char *to);

/* The plan's statements, a semicolon and a line end after each; "COMMIT;" where the next one is of
 * another group. */
const char *engine_statements(struct pgm_ctx *ctx, const struct pgm_plan *plan);

/* The step whose SQL begins so, which must be there. */
const struct pgm_step *engine_step(const struct pgm_plan *plan, const char *start);

/* The plan from one catalog to the other is this, in whichever order their lines come. */
void engine_assert_plan(struct pgm_ctx *ctx, const char *from, const char *to, const char *wanted);
