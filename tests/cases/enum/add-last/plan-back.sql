ALTER TYPE public.order_state RENAME TO order_state__old_4f02b3c9;
CREATE TYPE public.order_state AS ENUM ('open', 'paid');

ALTER TABLE public.orders ALTER COLUMN state TYPE public.order_state USING state::text::public.order_state;

DROP TYPE public.order_state__old_4f02b3c9;
