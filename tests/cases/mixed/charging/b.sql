CREATE TABLE public.meta (
    key text PRIMARY KEY,
    value text
);
CREATE SCHEMA grid;
CREATE EXTENSION btree_gist;
CREATE TYPE grid.plug AS ENUM ('type2', 'ccs');
CREATE TYPE grid.price AS (per_kwh numeric, currency char(3));
CREATE DOMAIN grid.kilowatt AS numeric(6,1) CHECK (VALUE > 0);
CREATE SEQUENCE grid.receipt_no START WITH 1000;
CREATE FUNCTION grid.a_receipt() RETURNS text
    LANGUAGE sql VOLATILE AS $$ SELECT 'R' || nextval('grid.receipt_no') $$;
CREATE TABLE grid.stations (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CONSTRAINT stations_name_key UNIQUE,
    plugs grid.plug[] NOT NULL DEFAULT '{type2}',
    power grid.kilowatt,
    backup_id integer REFERENCES grid.stations (id)
);
CREATE TABLE grid.sessions (
    receipt text PRIMARY KEY DEFAULT grid.a_receipt(),
    station_id integer NOT NULL REFERENCES grid.stations (id),
    plug grid.plug NOT NULL,
    during tstzrange NOT NULL,
    tariff grid.price,
    open boolean GENERATED ALWAYS AS (upper_inf(during)) STORED,
    CONSTRAINT sessions_excl EXCLUDE USING gist (station_id WITH =, during WITH &&)
);
CREATE INDEX sessions_open_idx ON grid.sessions (station_id) WHERE open;
CREATE VIEW grid.busy AS SELECT station_id FROM grid.sessions WHERE open;
CREATE MATERIALIZED VIEW grid.load AS
    SELECT s.id, sum(s.power) AS power FROM grid.stations s JOIN grid.busy b ON b.station_id = s.id GROUP BY s.id;
CREATE UNIQUE INDEX load_key ON grid.load (id);
CREATE FUNCTION grid.notify() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM grid.busy; RETURN NULL; END $$;
CREATE TRIGGER sessions_notify AFTER INSERT ON grid.sessions FOR EACH STATEMENT EXECUTE FUNCTION grid.notify();
CREATE PROCEDURE grid.stop(r text) LANGUAGE sql BEGIN ATOMIC
    UPDATE grid.sessions SET during = tstzrange(lower(during), now()) WHERE receipt = r;
END;
ALTER TABLE grid.sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY sessions_open ON grid.sessions USING (open);
COMMENT ON TABLE grid.sessions IS 'one row a charge';
