ALTER TABLE public.quote_history ALTER COLUMN hits TYPE bigint USING hits::bigint;

ALTER TABLE public.quotes ADD COLUMN source text;

ALTER TABLE public.quotes DROP COLUMN old_price;
