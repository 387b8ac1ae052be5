-- A table brings a row type of its own name: the composite type of that name must be gone before.
CREATE TYPE parcel AS (weight numeric, size text);
CREATE FUNCTION parcel_fee(parcel) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT $1.weight * 2 $$;
CREATE TABLE vans (id integer PRIMARY KEY);
