-- A type and one of its attributes, held by a column and by a typed table.
CREATE TYPE spot AS (lon numeric, lat numeric);
CREATE TABLE places OF spot;
CREATE TYPE span AS (low integer, high integer);
CREATE TABLE parcels (id integer, box span);
CREATE VIEW heights AS SELECT id, (box).high AS h FROM parcels;
