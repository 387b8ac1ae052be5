-- Names made of two columns, one of them renamed; and of a column whose name is a part of another.
CREATE TABLE t (a integer, a_b integer, c integer, UNIQUE (a, c), UNIQUE (a_b));
CREATE INDEX ON t (c, a);
ALTER TABLE t ADD CHECK (a > c);
