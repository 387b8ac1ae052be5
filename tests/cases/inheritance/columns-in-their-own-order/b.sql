CREATE TABLE kept (id integer);
CREATE TABLE p (a integer, b text, c integer);
CREATE TABLE "H" (c integer, x text, b text, a integer);
ALTER TABLE "H" INHERIT p;
CREATE TABLE computed (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE computed_too (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE computed_too INHERIT computed;
