-- A default becomes an expression and an expression a default: neither is the other, though both sit in the same catalog.
CREATE TABLE slots (
    id integer PRIMARY KEY,
    starts integer NOT NULL,
    ends integer DEFAULT 60,
    mid integer GENERATED ALWAYS AS (starts + 30) STORED
);
