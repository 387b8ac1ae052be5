-- Functions of one name told apart by their arguments, with a type that is renamed, too.
CREATE TYPE state AS ENUM ('on', 'off');
CREATE FUNCTION flip(state) RETURNS state LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION flip(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
CREATE PROCEDURE tidy(state) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION keep(state, state) RETURNS state LANGUAGE sql IMMUTABLE AS 'SELECT $2';
CREATE AGGREGATE latest(state) (SFUNC = keep, STYPE = state);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id integer);
CREATE TRIGGER stamped BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
