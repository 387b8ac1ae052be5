ALTER TABLE public.events ALTER COLUMN begins DROP DEFAULT;

ALTER TABLE public.events ALTER COLUMN day DROP DEFAULT;

ALTER TABLE public.events ALTER COLUMN begins TYPE timestamp without time zone USING begins::timestamp without time zone;

ALTER TABLE public.events ALTER COLUMN day TYPE date USING day::date;

ALTER TABLE public.events ALTER COLUMN length TYPE interval;

ALTER TABLE public.events ALTER COLUMN begins SET DEFAULT now();

ALTER TABLE public.events ALTER COLUMN day SET DEFAULT CURRENT_DATE;
