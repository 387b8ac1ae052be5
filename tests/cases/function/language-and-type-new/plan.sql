SET check_function_bodies = off;

CREATE TYPE public.side AS ENUM ('port', 'starboard');

CREATE DOMAIN public.knots AS numeric CONSTRAINT knots_check CHECK ((VALUE >= (0)::numeric));

CREATE TYPE public.bearing AS (
    side public.side,
    degrees integer
);

CREATE FUNCTION public.sighting(s public.side DEFAULT 'port'::public.side, speed public.knots DEFAULT 0)
 RETURNS public.bearing
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT ROW(s, 90)::public.bearing $function$;

CREATE FUNCTION public.sightings()
 RETURNS TABLE(ship public.ships, at public.bearing[])
 LANGUAGE sql
 STABLE
AS $function$ SELECT s, NULL::public.bearing[] FROM public.ships s $function$;
