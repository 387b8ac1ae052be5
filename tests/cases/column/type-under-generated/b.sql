CREATE TABLE bricks (
    id integer PRIMARY KEY,
    w bigint NOT NULL,
    h bigint NOT NULL,
    area bigint GENERATED ALWAYS AS (w * h) STORED
);
CREATE INDEX bricks_area_idx ON bricks (area);
COMMENT ON COLUMN bricks.area IS 'square millimetres';
GRANT SELECT (id, area) ON bricks TO pgm_reader;
