CREATE TABLE t (
    -- pgmend: renamed-from a
    x integer,
    a_b integer,
    c integer,
    UNIQUE (x, c),
    UNIQUE (a_b)
);
CREATE INDEX ON t (c, x);
ALTER TABLE t ADD CHECK (x > c);
