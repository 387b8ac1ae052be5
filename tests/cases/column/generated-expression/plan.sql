DROP VIEW public.large_bills;

ALTER TABLE public.bills DROP COLUMN gross;
ALTER TABLE public.bills ADD COLUMN gross numeric GENERATED ALWAYS AS (net * 1.07) STORED;

CREATE INDEX bills_gross_idx ON public.bills USING btree (gross);

COMMENT ON COLUMN public.bills.gross IS 'with tax';

CREATE VIEW public.large_bills AS
 SELECT bills.id,
    bills.gross
   FROM public.bills
  WHERE (bills.gross > (100)::numeric);
