DROP INDEX public.payments_fee_idx;

ALTER TABLE public.payments DROP CONSTRAINT payments_fee_check;

ALTER TABLE public.payments ALTER COLUMN fee TYPE integer USING fee::integer;

ALTER TABLE public.payments ALTER COLUMN reference TYPE integer USING reference::integer;

ALTER TABLE public.payments ADD CONSTRAINT payments_fee_check CHECK ((fee >= 0) AND (fee <= 50));

CREATE INDEX payments_fee_idx ON public.payments USING btree (((fee * 2)), id) WHERE (fee > 10);
