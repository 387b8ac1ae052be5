-- A table becomes unlogged and gets a sequence that does not: to own it comes after.
CREATE TABLE visits (id integer NOT NULL, who text);
