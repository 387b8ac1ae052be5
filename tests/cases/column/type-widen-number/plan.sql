ALTER TABLE public.meters ALTER COLUMN small DROP DEFAULT;

ALTER TABLE public.meters ALTER COLUMN reading TYPE bigint USING reading::bigint;

ALTER TABLE public.meters ALTER COLUMN small TYPE integer USING small::integer;

ALTER TABLE public.meters ALTER COLUMN small SET DEFAULT 0;

ALTER TABLE public.tariffs ALTER COLUMN price TYPE numeric(12,2);
