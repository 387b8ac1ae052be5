-- Names with spaces, quotes and dots, in a schema of that sort.
CREATE SCHEMA "Odd.Place";
CREATE TABLE "Odd.Place"."Old ""One""" (
    "the Id" integer PRIMARY KEY,
    "No.te" text,
    CONSTRAINT "is short" CHECK (length("No.te") < 9)
);
CREATE INDEX "ix ""a""" ON "Odd.Place"."Old ""One""" ("No.te");
