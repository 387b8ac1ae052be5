-- Constraints of every kind and an index, each by a directive of its own.
CREATE TABLE p (id integer CONSTRAINT p_key PRIMARY KEY);
CREATE TABLE t (
    id integer,
    p integer,
    during int4range,
    CONSTRAINT old_unique UNIQUE (id),
    CONSTRAINT old_check CHECK (id > 0),
    CONSTRAINT old_exclusion EXCLUDE USING gist (during WITH &&)
);
ALTER TABLE t ADD CONSTRAINT old_reference FOREIGN KEY (p) REFERENCES p;
CREATE INDEX old_index ON t (p);
COMMENT ON INDEX old_index IS 'for joins';
