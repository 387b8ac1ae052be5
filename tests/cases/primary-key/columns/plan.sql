ALTER TABLE public.prices DROP CONSTRAINT prices_pkey;

ALTER TABLE public.prices ALTER COLUMN country DROP NOT NULL;

ALTER TABLE public.prices ALTER COLUMN valid_from SET NOT NULL;

ALTER TABLE public.prices ADD CONSTRAINT prices_pkey PRIMARY KEY (article, valid_from);

COMMENT ON CONSTRAINT prices_pkey ON public.prices IS 'one price a country';
