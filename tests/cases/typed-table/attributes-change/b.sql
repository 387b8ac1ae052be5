CREATE TYPE person AS (id bigint, name text, fresh integer);
CREATE TABLE people OF person (PRIMARY KEY (id));
CREATE INDEX ON people (fresh);
CREATE VIEW v AS SELECT id FROM people;
