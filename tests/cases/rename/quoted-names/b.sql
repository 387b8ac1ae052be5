CREATE SCHEMA "Odd.Place";
-- pgmend: renamed-from "Old ""One"""
CREATE TABLE "Odd.Place"."New=One" (
    "the Id" integer PRIMARY KEY,
    -- pgmend: renamed-from "No.te"
    "Re mark" text,
    -- pgmend: renamed-from "is short"
    CONSTRAINT "is brief" CHECK (length("Re mark") < 9)
);
-- pgmend: renamed-from "ix ""a"""
CREATE INDEX "IX" ON "Odd.Place"."New=One" ("Re mark");
