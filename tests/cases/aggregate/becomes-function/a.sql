-- A routine of the same name and arguments turns from an aggregate into a function, another the other way; a third has no arguments.
CREATE SCHEMA "Odd ""S""";
CREATE AGGREGATE "Odd ""S"""."Sum Up"(integer) (SFUNC = int4pl, STYPE = integer);
CREATE FUNCTION public.largest(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE public.tally(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE public.tally(*) IS 'rows';
GRANT EXECUTE ON FUNCTION public.tally() TO pgm_reader WITH GRANT OPTION;
CREATE TABLE public.t (n integer);
