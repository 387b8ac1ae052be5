CREATE TYPE hemisphere AS ENUM ('north', 'south');
CREATE DOMAIN degrees AS numeric(7,4) CHECK (VALUE BETWEEN 0 AND 180);
CREATE TYPE latitude AS (degrees degrees, half hemisphere);
CREATE TYPE coordinates AS (lat latitude, lon numeric(7,4));
CREATE TABLE ports (
    id integer PRIMARY KEY,
    place coordinates
);
