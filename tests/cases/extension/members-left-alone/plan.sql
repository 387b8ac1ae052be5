DROP FUNCTION public.hstore_size(public.hstore);

ALTER TABLE public.events ADD COLUMN seen boolean;
