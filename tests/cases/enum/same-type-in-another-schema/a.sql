-- The type and all that is made of it move to one of the same name in another schema; the values go along.
CREATE SCHEMA a; CREATE SCHEMA b;
CREATE TYPE a.e AS ENUM ('x','y');
CREATE DOMAIN a.d AS a.e DEFAULT 'x';
CREATE TABLE t (p a.e, q a.d[], r a.e[] DEFAULT '{x}');
CREATE FUNCTION f(a.e, VARIADIC a.e[]) RETURNS a.e LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE INDEX ti ON t (f(p, p));
CREATE FUNCTION fi(a.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (a.e AS int) WITH FUNCTION fi(a.e);
