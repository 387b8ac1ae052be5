CREATE TABLE "order" (
    "user" integer PRIMARY KEY,
    "select" text NOT NULL,
    "default" bigint DEFAULT 2,
    "primary" boolean,
    value text CONSTRAINT "constraint" UNIQUE
);
CREATE TABLE "table" ("check" integer CONSTRAINT "references" REFERENCES "order" ("user"), "desc" text COLLATE "C");
CREATE INDEX "index" ON "order" ("select" DESC) WHERE "primary";
CREATE VIEW "view" AS SELECT "user", "default" AS "end" FROM "order";
CREATE FUNCTION "grant"("from" integer, "to" integer DEFAULT 0) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE "interval" AS ENUM ('now');
CREATE TABLE "column" ("interval" "interval"[], "time" time, "timestamp" timestamptz(3));
