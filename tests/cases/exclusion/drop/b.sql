CREATE TABLE rooms (id integer, during int4range, CONSTRAINT ids EXCLUDE USING hash (id WITH =) WHERE (id > 0) DEFERRABLE);
