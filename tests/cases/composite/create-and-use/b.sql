CREATE TYPE geo_point AS (lat double precision, lon double precision);
CREATE TABLE couriers (
    id integer PRIMARY KEY,
    home geo_point,
    route geo_point[]
);
CREATE FUNCTION origin() RETURNS geo_point LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(0, 0)::public.geo_point $$;
