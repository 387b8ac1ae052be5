CREATE EXTENSION hstore;
CREATE TABLE events (id integer PRIMARY KEY, payload hstore DEFAULT ''::hstore, seen boolean);
