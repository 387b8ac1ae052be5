DROP FUNCTION public.colour(public.hstore);

ALTER TABLE public.products DROP COLUMN attributes;

DROP EXTENSION hstore;
