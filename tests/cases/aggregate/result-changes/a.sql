-- The result type cannot be replaced: made anew with the view over it, comment and grants back.
CREATE FUNCTION public.as_text(bigint) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE public.total(n integer) (SFUNC = int4_sum, STYPE = bigint);
COMMENT ON AGGREGATE public.total(integer) IS 'it''s a sum';
REVOKE ALL ON FUNCTION public.total(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.total(integer) TO pgm_reader;
CREATE TABLE public.sales (id integer PRIMARY KEY, amount integer);
CREATE VIEW public.totals AS SELECT public.total(amount) AS amount FROM public.sales;
COMMENT ON VIEW public.totals IS 'all of them';
