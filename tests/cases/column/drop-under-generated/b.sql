CREATE TABLE trips (id integer PRIMARY KEY, km numeric NOT NULL,
    long boolean GENERATED ALWAYS AS (km > 500) STORED);
ALTER TABLE trips ENABLE ROW LEVEL SECURITY;
CREATE POLICY trips_short ON trips USING (km < 100);
CREATE FUNCTION trip_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER trips_changed BEFORE UPDATE OF km ON trips
    FOR EACH ROW EXECUTE FUNCTION trip_changed();
