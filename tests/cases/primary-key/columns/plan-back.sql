ALTER TABLE public.prices DROP CONSTRAINT prices_pkey;

ALTER TABLE public.prices ALTER COLUMN country SET NOT NULL;

ALTER TABLE public.prices ALTER COLUMN valid_from DROP NOT NULL;

ALTER TABLE public.prices ADD CONSTRAINT prices_pkey PRIMARY KEY (article, country);

COMMENT ON CONSTRAINT prices_pkey ON public.prices IS 'one price a country';
