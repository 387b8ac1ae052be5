CREATE TYPE public.hemisphere AS ENUM ('north', 'south');

CREATE DOMAIN public.degrees AS numeric(7,4) CONSTRAINT degrees_check CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (180)::numeric)));

CREATE TYPE public.latitude AS (
    degrees public.degrees,
    half public.hemisphere
);

CREATE TYPE public.coordinates AS (
    lat public.latitude,
    lon numeric(7,4)
);

ALTER TABLE public.ports ADD COLUMN place public.coordinates;
