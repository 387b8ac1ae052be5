-- Schema "a.b" with table "c" and schema "a" with table "b.c": without quotes both read a.b.c.
CREATE SCHEMA a;
CREATE SCHEMA "a.b";
CREATE TABLE a."b.c" (id integer, v integer);
CREATE TABLE "a.b".c (id integer, v integer);
CREATE INDEX "c.v" ON "a.b".c (v);
