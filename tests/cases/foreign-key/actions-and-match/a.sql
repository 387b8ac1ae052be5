-- Actions and match type cannot be altered: each key is replaced under its own name.
CREATE TABLE hotels (chain text, no integer, PRIMARY KEY (chain, no));
CREATE TABLE rooms (
    id integer PRIMARY KEY,
    chain text,
    no integer,
    CONSTRAINT rooms_hotel_fkey FOREIGN KEY (chain, no) REFERENCES hotels (chain, no) ON DELETE CASCADE
);
CREATE TABLE maids (
    id integer PRIMARY KEY,
    room_id integer CONSTRAINT maids_room_fkey REFERENCES rooms (id) ON DELETE SET NULL ON UPDATE CASCADE
);
