-- Seconds or milliseconds since when? No cast exists, and NOT NULL asks for a value: the new default supplies it.
CREATE TABLE heartbeats (
    id integer PRIMARY KEY,
    at bigint NOT NULL,
    host text
);
