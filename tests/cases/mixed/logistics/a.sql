-- A table is split in two and two are merged; what is shared keeps its rows, what is new starts empty.
CREATE TABLE depots (code char(3) PRIMARY KEY, street text, zip text, city text);
CREATE TABLE trucks (plate text PRIMARY KEY, depot char(3) NOT NULL REFERENCES depots (code), driver text, driver_phone text);
CREATE TABLE inbound (id integer PRIMARY KEY, truck text REFERENCES trucks (plate), weight real);
CREATE TABLE outbound (id integer PRIMARY KEY, truck text REFERENCES trucks (plate), weight real);
CREATE VIEW traffic AS
    SELECT id, truck, weight, 'in' AS direction FROM inbound UNION ALL SELECT id, truck, weight, 'out' FROM outbound;
CREATE VIEW depot_load AS
    SELECT t.depot, sum(f.weight) AS weight FROM traffic f JOIN trucks t ON t.plate = f.truck GROUP BY t.depot;
CREATE FUNCTION truck_label(trucks) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1.plate || ' ' || $1.driver $$;
