COMMENT ON CONSTRAINT bounds ON public.films IS NULL;

COMMENT ON CONSTRAINT bounds ON DOMAIN public.rating IS 'of the domain';

COMMENT ON INDEX public.films_pkey IS 'the key''s index';

COMMENT ON CONSTRAINT films_pkey ON public.films IS 'key';

COMMENT ON CONSTRAINT bounds ON public.reviews IS 'of reviews';

COMMENT ON CONSTRAINT reviews_excl ON public.reviews IS 'as good as unique';

COMMENT ON CONSTRAINT reviews_film_key ON public.reviews IS 'once each';

COMMENT ON CONSTRAINT reviews_film_fkey ON public.reviews IS 'of the film';
