CREATE FUNCTION add_half(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 / 2';
CREATE FUNCTION add_all(bigint, VARIADIC integer[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + cardinality($2)';
CREATE FUNCTION last(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION last_more(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE AGGREGATE steps(integer) (SFUNC = int4_sum, STYPE = bigint, INITCOND = '0',
    FINALFUNC = last, FINALFUNC_EXTRA);
CREATE AGGREGATE named("Number" integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE AGGREGATE state(integer) (SFUNC = int4_avg_accum, STYPE = bigint[], FINALFUNC = int8_avg, INITCOND = '{0,0}');
CREATE AGGREGATE "Most"(integer) (SFUNC = int4larger, STYPE = integer);
CREATE AGGREGATE many(VARIADIC integer[]) (SFUNC = array_cat, STYPE = integer[]);
COMMENT ON AGGREGATE named(integer) IS 'sum';
CREATE TABLE numbers (n integer);
CREATE VIEW most AS SELECT "Most"(n) FROM numbers;
