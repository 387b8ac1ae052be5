-- The same name in two schemas: the directive says which by its own statement.
CREATE SCHEMA s;
CREATE TABLE a (id integer);
CREATE TABLE s.a (id integer, x integer);
