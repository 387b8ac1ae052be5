ALTER TABLE public.trips DETACH PARTITION public.trips_new;

ALTER TABLE public.trips ADD COLUMN note text;

ALTER TABLE public.trips_new ADD COLUMN note text;

CREATE TABLE public.trips_new__old_e1ea09b7 (LIKE public.trips_new);
WITH moved AS (DELETE FROM public.trips_new WHERE (((day IS NOT NULL) AND (day >= '2026-01-01'::date) AND (day < '2027-01-01'::date))) IS NOT TRUE RETURNING *) INSERT INTO public.trips_new__old_e1ea09b7 SELECT * FROM moved;
ALTER TABLE public.trips ATTACH PARTITION public.trips_new FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

ALTER TABLE public.trips_old ADD COLUMN miles integer;

ALTER TABLE public.trips_old ADD COLUMN note text;

ALTER TABLE public.trips ATTACH PARTITION public.trips_old FOR VALUES FROM (MINVALUE) TO ('2026-01-01');

INSERT INTO public.trips (day, miles, note) SELECT day, miles, note FROM public.trips_new__old_e1ea09b7;
DROP TABLE public.trips_new__old_e1ea09b7;
