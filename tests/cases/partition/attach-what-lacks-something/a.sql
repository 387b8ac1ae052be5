-- The table that becomes a partition lacks a column, a check, NOT NULL, a key, an index and a foreign key of the parent's.
CREATE TABLE kinds (id integer PRIMARY KEY);
CREATE TABLE m (id integer NOT NULL, v integer NOT NULL, k integer REFERENCES kinds, CHECK (v > 0), PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE INDEX m_v_idx ON m (v);
CREATE TABLE m_old (id integer NOT NULL, v integer);
