CREATE TABLE events (
    id integer PRIMARY KEY,
    begins timestamptz NOT NULL DEFAULT now(),
    day timestamp DEFAULT CURRENT_TIMESTAMP,
    length interval(0)
);
