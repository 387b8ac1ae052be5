CREATE TABLE m_1 (id integer NOT NULL, v text, PRIMARY KEY (id));
CREATE INDEX m_1_v_idx ON m_1 (v);
CREATE TABLE m_2 (id integer NOT NULL, v text, PRIMARY KEY (id));
