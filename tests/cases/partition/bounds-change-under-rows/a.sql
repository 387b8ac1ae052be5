-- Bounds move under rows that no longer fit: they move to where they belong, no trigger fires, references hold.
CREATE TABLE m (id integer GENERATED ALWAYS AS IDENTITY, k integer NOT NULL, twice integer GENERATED ALWAYS AS (k * 2) STORED, PRIMARY KEY (k)) PARTITION BY RANGE (k);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (100) TO (200);
CREATE TABLE refs (k integer REFERENCES m);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.k := NEW.k + 1; RETURN NEW; END';
CREATE TRIGGER t BEFORE INSERT ON m FOR EACH ROW EXECUTE FUNCTION f();
