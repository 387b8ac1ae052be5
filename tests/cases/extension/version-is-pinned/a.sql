-- a version that was asked for is installed; one that nobody asked for is not written down
CREATE SCHEMA "Ext 1";
CREATE EXTENSION hstore SCHEMA "Ext 1" VERSION '1.5';
CREATE TABLE notes (id integer PRIMARY KEY, body text);
