COMMENT ON CONSTRAINT reviews_film_fkey ON public.reviews IS NULL;

COMMENT ON INDEX public.films_pkey IS NULL;

COMMENT ON CONSTRAINT films_pkey ON public.films IS NULL;

COMMENT ON CONSTRAINT bounds ON public.reviews IS NULL;

COMMENT ON CONSTRAINT reviews_excl ON public.reviews IS NULL;

COMMENT ON CONSTRAINT reviews_film_key ON public.reviews IS NULL;

COMMENT ON CONSTRAINT bounds ON DOMAIN public.rating IS NULL;

COMMENT ON CONSTRAINT bounds ON public.films IS 'of films';
