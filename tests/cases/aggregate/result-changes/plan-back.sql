DROP VIEW public.totals;

DROP AGGREGATE public.total(integer);
CREATE AGGREGATE public.total(n integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);

COMMENT ON AGGREGATE public.total(integer) IS 'it''s a sum';

REVOKE EXECUTE ON FUNCTION public.total(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.total(integer) TO pgm_reader;

CREATE VIEW public.totals AS
 SELECT public.total(sales.amount) AS amount
   FROM public.sales;

COMMENT ON VIEW public.totals IS 'all of them';
