-- A generated column, a policy and a trigger's column list name the dropped column and are declared anew without it.
CREATE TABLE trips (id integer PRIMARY KEY, km numeric NOT NULL, miles numeric,
    long boolean GENERATED ALWAYS AS (km > 500 OR miles > 310) STORED);
ALTER TABLE trips ENABLE ROW LEVEL SECURITY;
CREATE POLICY trips_short ON trips USING (km < 100 OR miles < 60);
CREATE FUNCTION trip_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER trips_changed BEFORE UPDATE OF km, miles ON trips
    FOR EACH ROW EXECUTE FUNCTION trip_changed();
