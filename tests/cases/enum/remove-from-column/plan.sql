DROP INDEX public.payments_open_idx;

ALTER TABLE public.payments ALTER COLUMN state DROP DEFAULT;

ALTER TYPE public.payment_state RENAME TO payment_state__old_cc0d557a;
CREATE TYPE public.payment_state AS ENUM ('pending', 'settled');

ALTER TABLE public.payments ALTER COLUMN state TYPE public.payment_state USING state::text::public.payment_state;

ALTER TABLE public.payments ALTER COLUMN state SET DEFAULT 'pending'::public.payment_state;

CREATE INDEX payments_open_idx ON public.payments USING btree (id) WHERE (state = 'pending'::public.payment_state);

DROP TYPE public.payment_state__old_cc0d557a;
