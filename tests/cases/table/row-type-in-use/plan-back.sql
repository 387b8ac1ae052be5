ALTER TABLE public.quote_history ALTER COLUMN hits TYPE integer USING hits::integer;

ALTER TABLE public.quotes ADD COLUMN old_price numeric;

ALTER TABLE public.quotes DROP COLUMN source;
