-- Tables with other columns, another order or other types, and an heir, become tables of a type and back.
CREATE TYPE ct AS (id int, v text);
CREATE TABLE t (v text, id bigint);
CREATE TABLE u (id int);
CREATE TABLE p (x int);
CREATE TABLE c (id int, v text) INHERITS (p);
