ALTER TABLE public.trips DETACH PARTITION public.trips_new;

ALTER TABLE public.trips DETACH PARTITION public.trips_old;

ALTER TABLE public.trips DROP COLUMN note;

ALTER TABLE public.trips_new DROP COLUMN note;

CREATE TABLE public.trips_new__old_e1ea09b7 (LIKE public.trips_new);
WITH moved AS (DELETE FROM public.trips_new WHERE ((null)) IS NOT TRUE RETURNING *) INSERT INTO public.trips_new__old_e1ea09b7 SELECT * FROM moved;
ALTER TABLE public.trips ATTACH PARTITION public.trips_new DEFAULT;
INSERT INTO public.trips (day, miles) SELECT day, miles FROM public.trips_new__old_e1ea09b7;
DROP TABLE public.trips_new__old_e1ea09b7;

ALTER TABLE public.trips_old DROP COLUMN miles;

ALTER TABLE public.trips_old DROP COLUMN note;
