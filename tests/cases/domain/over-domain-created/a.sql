-- Two new domains, one on the other, a table on both: the names sort against the order they need.
CREATE TABLE depots (
    id integer PRIMARY KEY
);
