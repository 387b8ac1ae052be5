CREATE TYPE ct AS (id int, v text);
CREATE TABLE t OF ct;
CREATE TABLE u OF ct;
CREATE TABLE p (x int);
CREATE TABLE c OF ct;
