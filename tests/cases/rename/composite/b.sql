-- pgmend: renamed-from spot
CREATE TYPE position AS (
    -- pgmend: renamed-from lon
    longitude numeric,
    lat numeric
);
CREATE TABLE places OF position;
-- pgmend: renamed-from span
CREATE TYPE crate AS (low integer,
    -- pgmend: renamed-from high
    top integer);
CREATE TABLE parcels (id integer, box crate);
CREATE VIEW heights AS SELECT id, (box).top AS h FROM parcels;
