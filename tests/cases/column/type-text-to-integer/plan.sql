ALTER TABLE public.parcels ALTER COLUMN pieces DROP DEFAULT;

ALTER TABLE public.parcels ALTER COLUMN lane TYPE smallint USING lane::smallint;

ALTER TABLE public.parcels ALTER COLUMN pieces TYPE integer USING pieces::integer;

ALTER TABLE public.parcels ALTER COLUMN pieces SET DEFAULT 1;
