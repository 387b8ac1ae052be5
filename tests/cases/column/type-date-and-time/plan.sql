ALTER TABLE public.events ALTER COLUMN begins DROP DEFAULT;

ALTER TABLE public.events ALTER COLUMN day DROP DEFAULT;

ALTER TABLE public.events ALTER COLUMN begins TYPE timestamp with time zone USING begins::timestamp with time zone;

ALTER TABLE public.events ALTER COLUMN day TYPE timestamp without time zone USING day::timestamp without time zone;

ALTER TABLE public.events ALTER COLUMN length TYPE interval(0);

ALTER TABLE public.events ALTER COLUMN begins SET DEFAULT now();

ALTER TABLE public.events ALTER COLUMN day SET DEFAULT CURRENT_TIMESTAMP;
