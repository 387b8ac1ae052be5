CREATE TYPE side AS ENUM ('port', 'starboard');
CREATE TYPE bearing AS (side side, degrees integer);
CREATE DOMAIN knots AS numeric CHECK (VALUE >= 0);
CREATE TABLE ships (
    id integer PRIMARY KEY,
    name text
);
CREATE FUNCTION sighting(s side DEFAULT 'port', speed knots DEFAULT 0) RETURNS bearing
    LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(s, 90)::public.bearing $$;
CREATE FUNCTION sightings() RETURNS TABLE (ship ships, at bearing[])
    LANGUAGE sql STABLE AS $$ SELECT s, NULL::public.bearing[] FROM public.ships s $$;
