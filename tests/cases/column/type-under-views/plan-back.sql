DROP VIEW public.transfers_top;

DROP VIEW public.transfers_big;

ALTER TABLE public.transfers ALTER COLUMN amount TYPE integer USING amount::integer;

CREATE VIEW public.transfers_big WITH (security_barrier=true) AS
 SELECT transfers.id,
    transfers.amount
   FROM public.transfers
  WHERE (transfers.amount > 1000);

COMMENT ON COLUMN public.transfers_big.amount IS 'in cents';

GRANT INSERT ON TABLE public.transfers_big TO pgm_writer;

CREATE VIEW public.transfers_top AS
 SELECT transfers_big.id,
    transfers_big.amount
   FROM public.transfers_big
  ORDER BY transfers_big.amount DESC
 LIMIT 3;

GRANT SELECT ON TABLE public.transfers_top TO pgm_reader;

CREATE TRIGGER transfers_big_insert INSTEAD OF INSERT ON public.transfers_big FOR EACH ROW EXECUTE FUNCTION public.transfer_insert();
