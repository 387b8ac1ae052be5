-- A type inside a type inside a table, with a domain and an enum as attributes; all of it appears at once.
CREATE TABLE ports (
    id integer PRIMARY KEY
);
