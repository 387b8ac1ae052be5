CREATE TABLE switches (
    id integer PRIMARY KEY,
    active boolean NOT NULL DEFAULT true,
    visible integer DEFAULT 0
);
