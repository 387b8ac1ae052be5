CREATE TABLE parcel (weight numeric, size text);
CREATE FUNCTION parcel_fee(parcel) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT $1.weight * 2 $$;
CREATE TABLE vans (id integer PRIMARY KEY);
