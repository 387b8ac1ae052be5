DROP TRIGGER trips_changed ON public.trips;

ALTER TABLE public.trips DROP COLUMN long;

ALTER TABLE public.trips ADD COLUMN miles numeric;

ALTER TABLE public.trips ADD COLUMN long boolean GENERATED ALWAYS AS ((km > (500)::numeric) OR (miles > (310)::numeric)) STORED;

ALTER POLICY trips_short ON public.trips USING ((km < (100)::numeric) OR (miles < (60)::numeric));

CREATE TRIGGER trips_changed BEFORE UPDATE OF km, miles ON public.trips FOR EACH ROW EXECUTE FUNCTION public.trip_changed();
