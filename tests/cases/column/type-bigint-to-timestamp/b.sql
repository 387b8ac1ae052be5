CREATE TABLE heartbeats (
    id integer PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    host text
);
