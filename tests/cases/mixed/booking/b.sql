CREATE EXTENSION btree_gist;
CREATE TYPE booking_state AS ENUM ('held', 'paid', 'cancelled', 'gone');
CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL UNIQUE, beds integer NOT NULL DEFAULT 1);
CREATE TABLE guests (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE bookings (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room_id integer NOT NULL REFERENCES rooms (id) ON UPDATE CASCADE,
    guest_id integer REFERENCES guests (id),
    guest text,
    arrives date NOT NULL,
    leaves date NOT NULL,
    state booking_state NOT NULL DEFAULT 'held',
    stay daterange GENERATED ALWAYS AS (daterange(arrives, leaves)) STORED,
    CONSTRAINT bookings_order CHECK (arrives < leaves),
    CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room_id WITH =, stay WITH &&) WHERE (state <> 'cancelled')
);
CREATE VIEW todays_guests AS SELECT guest, room_id, stay FROM bookings WHERE state = 'paid';
GRANT SELECT ON todays_guests TO pgm_reader, pgm_writer;
CREATE FUNCTION nights(stay daterange) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT upper(stay) - lower(stay) $$;
ALTER TABLE bookings ENABLE ROW LEVEL SECURITY;
CREATE POLICY bookings_open ON bookings FOR SELECT TO pgm_writer USING (state IN ('held', 'paid'));
COMMENT ON CONSTRAINT bookings_no_overlap ON bookings IS 'one party a room and night';
