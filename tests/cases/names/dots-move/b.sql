CREATE SCHEMA a;
CREATE SCHEMA "a.b";
CREATE TABLE a."b.c" (id integer, v text);
CREATE TABLE "a.b".c (id integer, v integer, "v.w" integer);
CREATE INDEX "c.v" ON "a.b".c (v);
CREATE INDEX "c.v" ON a."b.c" (v);
