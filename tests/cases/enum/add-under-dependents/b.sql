CREATE TYPE room_kind AS ENUM ('single', 'double', 'suite');
CREATE TABLE rooms (
    id integer PRIMARY KEY,
    kind room_kind NOT NULL,
    is_single boolean GENERATED ALWAYS AS (kind = 'single'::room_kind) STORED
);
CREATE VIEW doubles AS SELECT id FROM rooms WHERE kind = 'double';
CREATE FUNCTION beds(room_kind) RETURNS integer
    LANGUAGE sql IMMUTABLE RETURN CASE WHEN $1 = 'single' THEN 1 ELSE 2 END;
