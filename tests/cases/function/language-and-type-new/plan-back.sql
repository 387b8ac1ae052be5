DROP FUNCTION public.sighting(public.side, public.knots);

DROP FUNCTION public.sightings();

DROP TYPE public.bearing;

DROP DOMAIN public.knots;

DROP TYPE public.side;
