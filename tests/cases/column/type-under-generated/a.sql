-- A generated column on the changed one is dropped and computed again, with its index, comment and column grant.
CREATE TABLE bricks (
    id integer PRIMARY KEY,
    w integer NOT NULL,
    h integer NOT NULL,
    area integer GENERATED ALWAYS AS (w * h) STORED
);
CREATE INDEX bricks_area_idx ON bricks (area);
COMMENT ON COLUMN bricks.area IS 'square millimetres';
GRANT SELECT (id, area) ON bricks TO pgm_reader;
