-- A parsed body that returns the rows of a table is only right once the lost column is gone, and in its way before.
CREATE TABLE t (id int PRIMARY KEY, a int);
CREATE FUNCTION f1() RETURNS SETOF t LANGUAGE sql BEGIN ATOMIC SELECT * FROM t; END;
CREATE FUNCTION f2() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(a) FROM f1(); END;
CREATE FUNCTION f4(x t) RETURNS int LANGUAGE sql RETURN (x).a;
CREATE VIEW v AS SELECT f2() AS n, f4(t) AS m FROM t;
CREATE PROCEDURE pr(i int) LANGUAGE sql BEGIN ATOMIC INSERT INTO t SELECT * FROM f1(); END;
