-- DROP EXPRESSION keeps the computed values; dropping the column would not.
CREATE TABLE boxes (
    id integer PRIMARY KEY,
    a integer,
    b integer,
    volume integer GENERATED ALWAYS AS (a * b) STORED
);
CREATE INDEX boxes_volume_idx ON boxes (volume);
