-- A range with a canonical function is made anew together with it: the values of its columns wait as text meanwhile.
CREATE SCHEMA "My Types";
CREATE TYPE "My Types"."Steps";
CREATE FUNCTION "My Types".steps_canonical("My Types"."Steps") RETURNS "My Types"."Steps" LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE "My Types"."Steps" AS RANGE (SUBTYPE = integer, CANONICAL = "My Types".steps_canonical);
CREATE DOMAIN long_steps AS "My Types"."Steps" CHECK (upper(VALUE) - lower(VALUE) > 2);
CREATE TABLE walks (
    id integer PRIMARY KEY,
    "The Steps" "My Types"."Steps" NOT NULL DEFAULT '[1,3)',
    long long_steps,
    many "My Types"."Steps"[],
    note text,
    size integer GENERATED ALWAYS AS (upper("The Steps") - lower("The Steps")) STORED,
    CONSTRAINT not_empty CHECK (NOT isempty("The Steps")),
    CONSTRAINT apart EXCLUDE USING gist ("The Steps" WITH &&)
);
COMMENT ON COLUMN walks."The Steps" IS 'from where to where';
GRANT SELECT ("The Steps") ON walks TO pgm_reader;
ALTER TABLE walks ALTER COLUMN "The Steps" SET STATISTICS 50;
ALTER TABLE walks ALTER COLUMN many SET STORAGE EXTERNAL;
CREATE INDEX walks_steps ON walks USING gist ("The Steps") WHERE note IS NOT NULL;
CREATE UNIQUE INDEX walks_both ON walks ("The Steps", note);
CREATE VIEW wide AS SELECT id, "The Steps" FROM walks WHERE upper("The Steps") > 5;
CREATE TABLE keyed (steps "My Types"."Steps" PRIMARY KEY, more integer);
COMMENT ON CONSTRAINT keyed_pkey ON keyed IS 'by range';
CREATE TABLE refers (steps "My Types"."Steps" REFERENCES keyed);
CREATE STATISTICS public.walks_of ON id, "The Steps" FROM public.walks;
