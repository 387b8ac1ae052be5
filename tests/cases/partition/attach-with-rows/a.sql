-- A table becomes a partition, and leaves again, with its rows, key, check and index.
CREATE TABLE m (id integer NOT NULL, v integer, CHECK (v > 0), PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE INDEX m_v_idx ON m (v);
CREATE TABLE m_old (id integer NOT NULL, v integer, CONSTRAINT m_v_check CHECK (v > 0), PRIMARY KEY (id));
CREATE INDEX m_old_v_idx ON m_old (v);
