ALTER TABLE public.parcels ALTER COLUMN pieces DROP DEFAULT;

ALTER TABLE public.parcels ALTER COLUMN lane TYPE character varying(5);

ALTER TABLE public.parcels ALTER COLUMN pieces TYPE text;

ALTER TABLE public.parcels ALTER COLUMN pieces SET DEFAULT '1'::text;
