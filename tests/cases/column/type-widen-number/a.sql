-- Wider integers are rewritten, a wider numeric of the same scale is not.
CREATE TABLE meters (id integer PRIMARY KEY, small smallint NOT NULL DEFAULT 0, reading integer);
CREATE TABLE tariffs (id integer PRIMARY KEY, price numeric(8,2));
