-- CREATE OR REPLACE refuses other names at a position, even if the set of columns is the same.
CREATE TABLE rooms (id integer PRIMARY KEY, name text, floor integer);
CREATE VIEW room_list AS SELECT id, name, floor FROM rooms;
COMMENT ON COLUMN room_list.floor IS 'ground floor is 0';
GRANT SELECT (name) ON room_list TO pgm_reader;
