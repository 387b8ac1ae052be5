ALTER TABLE public.meters ALTER COLUMN small DROP DEFAULT;

ALTER TABLE public.meters ALTER COLUMN reading TYPE integer USING reading::integer;

ALTER TABLE public.meters ALTER COLUMN small TYPE smallint USING small::smallint;

ALTER TABLE public.meters ALTER COLUMN small SET DEFAULT 0;

ALTER TABLE public.tariffs ALTER COLUMN price TYPE numeric(8,2);
