-- A rule of the view fills a table whose columns are rows of that view: the rule goes first.
CREATE TABLE src (id int, x int);
CREATE TYPE wrapped AS (x src);
CREATE VIEW v AS SELECT ROW(s)::wrapped AS row FROM src s;
CREATE TABLE v_log (o v, n v);
CREATE RULE log AS ON UPDATE TO v DO INSERT INTO v_log VALUES (old, new);
