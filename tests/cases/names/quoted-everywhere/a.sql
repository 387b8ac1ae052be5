-- Upper case, blanks, dots and quotes in the name of every kind of object.
CREATE SCHEMA "My Shop";
CREATE TYPE "My Shop"."Order State" AS ENUM ('New', 'Paid');
CREATE TABLE "My Shop"."Order.Items" (
    "Id" integer CONSTRAINT "Pk ""of"" items" PRIMARY KEY,
    "it's" text,
    "State" "My Shop"."Order State" DEFAULT 'New'
);
CREATE INDEX "Idx ""State""" ON "My Shop"."Order.Items" ("State", lower("it's"));
