DROP INDEX public.payments_fee_idx;

ALTER TABLE public.payments DROP CONSTRAINT payments_fee_check;

ALTER TABLE public.payments ALTER COLUMN fee TYPE numeric USING fee::numeric;

ALTER TABLE public.payments ALTER COLUMN reference TYPE text;

ALTER TABLE public.payments ADD CONSTRAINT payments_fee_check CHECK ((fee >= (0)::numeric) AND (fee <= (50)::numeric));

CREATE INDEX payments_fee_idx ON public.payments USING btree (((fee * (2)::numeric)), id) WHERE (fee > (10)::numeric);
