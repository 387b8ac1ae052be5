CREATE TABLE slots (
    id integer PRIMARY KEY,
    starts integer NOT NULL,
    ends integer GENERATED ALWAYS AS (starts + 60) STORED,
    mid integer DEFAULT 30
);
