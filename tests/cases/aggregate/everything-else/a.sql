-- What CREATE OR REPLACE can change of an aggregate, and what it cannot.
CREATE FUNCTION add_half(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 / 2';
CREATE FUNCTION add_all(bigint, VARIADIC integer[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + cardinality($2)';
CREATE FUNCTION last(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION last_more(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE AGGREGATE steps(integer) (SFUNC = add_half, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE named(n integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE AGGREGATE state(integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE AGGREGATE "Most"(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
CREATE AGGREGATE many(integer[]) (SFUNC = array_cat, STYPE = integer[]);
COMMENT ON AGGREGATE named(integer) IS 'sum';
CREATE TABLE numbers (n integer);
CREATE VIEW most AS SELECT "Most"(n) FROM numbers;
