CREATE SCHEMA "Odd ""S""";
CREATE FUNCTION "Odd ""S"""."Sum Up"(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE public.largest(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = >);
CREATE AGGREGATE public.tally(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '100');
COMMENT ON AGGREGATE public.tally(*) IS 'rows, and more';
GRANT EXECUTE ON FUNCTION public.tally() TO pgm_reader;
CREATE TABLE public.t (n integer);
