-- A column leaves the extension's type by a cast that goes with the extension; there is none back.
CREATE EXTENSION hstore;
CREATE TABLE devices (id integer PRIMARY KEY, tags hstore, label text);
