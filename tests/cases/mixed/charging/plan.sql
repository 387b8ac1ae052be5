SET check_function_bodies = off;

CREATE SCHEMA grid;

CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE TYPE grid.plug AS ENUM ('type2', 'ccs');

CREATE DOMAIN grid.kilowatt AS numeric(6,1) CONSTRAINT kilowatt_check CHECK ((VALUE > (0)::numeric));

CREATE TYPE grid.price AS (
    per_kwh numeric,
    currency character(3)
);

CREATE SEQUENCE grid.receipt_no START WITH 1000;

CREATE TABLE grid.stations (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    plugs grid.plug[] DEFAULT '{type2}'::grid.plug[] NOT NULL,
    power grid.kilowatt,
    backup_id integer,
    CONSTRAINT stations_pkey PRIMARY KEY (id),
    CONSTRAINT stations_name_key UNIQUE (name)
);

ALTER TABLE grid.stations ADD CONSTRAINT stations_backup_id_fkey FOREIGN KEY (backup_id) REFERENCES grid.stations (id);

CREATE FUNCTION grid.a_receipt()
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT 'R' || nextval('grid.receipt_no') $function$;

CREATE TABLE grid.sessions (
    receipt text DEFAULT grid.a_receipt() NOT NULL,
    station_id integer NOT NULL,
    plug grid.plug NOT NULL,
    during tstzrange NOT NULL,
    tariff grid.price,
    open boolean GENERATED ALWAYS AS (upper_inf(during)) STORED,
    CONSTRAINT sessions_pkey PRIMARY KEY (receipt),
    CONSTRAINT sessions_excl EXCLUDE USING gist (station_id WITH =, during WITH &&)
);
ALTER TABLE grid.sessions ENABLE ROW LEVEL SECURITY;

CREATE INDEX sessions_open_idx ON grid.sessions USING btree (station_id) WHERE open;

CREATE POLICY sessions_open ON grid.sessions USING (open);

COMMENT ON TABLE grid.sessions IS 'one row a charge';

ALTER TABLE grid.sessions ADD CONSTRAINT sessions_station_id_fkey FOREIGN KEY (station_id) REFERENCES grid.stations (id);

CREATE FUNCTION grid.notify()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN PERFORM 1 FROM grid.busy; RETURN NULL; END $function$;

CREATE PROCEDURE grid.stop(IN r text)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE grid.sessions SET during = tstzrange(lower(sessions.during), now())
   WHERE (sessions.receipt = stop.r);
END;

CREATE VIEW grid.busy AS
 SELECT sessions.station_id
   FROM grid.sessions
  WHERE sessions.open;

CREATE MATERIALIZED VIEW grid.load AS
 SELECT s.id,
    sum((s.power)::numeric) AS power
   FROM (grid.stations s
     JOIN grid.busy b ON ((b.station_id = s.id)))
  GROUP BY s.id;

CREATE UNIQUE INDEX load_key ON grid.load USING btree (id);

CREATE TRIGGER sessions_notify AFTER INSERT ON grid.sessions FOR EACH STATEMENT EXECUTE FUNCTION grid.notify();
