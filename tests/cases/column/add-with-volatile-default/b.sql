CREATE TABLE tokens (
    id integer PRIMARY KEY,
    secret uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE
);
