CREATE TABLE p (id integer
    -- pgmend: renamed-from p_key
    CONSTRAINT p_id PRIMARY KEY);
CREATE TABLE t (
    id integer,
    p integer,
    during int4range,
    -- pgmend: renamed-from old_unique
    CONSTRAINT new_unique UNIQUE (id),
    -- pgmend: renamed-from old_check
    CONSTRAINT new_check CHECK (id > 0),
    -- pgmend: renamed-from old_exclusion
    CONSTRAINT new_exclusion EXCLUDE USING gist (during WITH &&)
);
-- pgmend: renamed-from old_reference
ALTER TABLE ONLY t ADD CONSTRAINT new_reference FOREIGN KEY (p) REFERENCES p;
-- pgmend: renamed-from old_index
CREATE INDEX new_index ON t (p);
COMMENT ON INDEX new_index IS 'for joins';
