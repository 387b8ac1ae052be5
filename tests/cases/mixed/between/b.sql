-- BETWEEN is an AND, and the left operand of the next one: PostgreSQL prints the two apart at first, and as one
-- when it has read that again.
CREATE TABLE readings (
    id integer PRIMARY KEY,
    low integer,
    high integer,
    CONSTRAINT sane CHECK (low BETWEEN 0 AND 100 AND high BETWEEN 0 AND 100 AND low <= high)
);
CREATE TABLE marks (low integer, high integer, odd boolean GENERATED ALWAYS AS (low NOT BETWEEN 1 AND 5 OR high > 7) STORED);
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100 AND VALUE <> 13);
CREATE INDEX readings_low ON readings (low) WHERE low BETWEEN 1 AND 9 AND high IS NOT NULL AND id > 0;
CREATE VIEW "Usual Readings" AS SELECT id FROM readings r WHERE low BETWEEN 2 AND 8 AND EXISTS (SELECT FROM readings WHERE id = r.high);
CREATE MATERIALIZED VIEW pairs AS SELECT id FROM readings WHERE (low, high) IN ((1, 2), (3, 4)) OR id = 5;
CREATE FUNCTION is_usual(n integer) RETURNS boolean LANGUAGE sql RETURN n BETWEEN 2 AND 8 AND n <> 3;
CREATE POLICY usual ON readings USING (low BETWEEN 2 AND 8 AND high > 0) WITH CHECK (low NOT BETWEEN 9 AND 10 OR high = 0);
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER watch BEFORE UPDATE ON readings FOR EACH ROW WHEN (NEW.low BETWEEN 1 AND 2 AND NEW.high = 3) EXECUTE FUNCTION watch();
CREATE RULE nothing AS ON DELETE TO "Usual Readings" WHERE OLD.id BETWEEN 1 AND 2 AND OLD.id > 0 DO INSTEAD NOTHING;
CREATE STATISTICS usual ON (low BETWEEN 1 AND 2 AND high = 3), id FROM readings;
