CREATE SCHEMA "My Shop";
CREATE TYPE "My Shop"."Order State" AS ENUM ('New', 'Half Paid', 'Paid');
CREATE SEQUENCE "My Shop"."Seq '1'";
CREATE TABLE "My Shop"."Order.Items" (
    "Id" integer CONSTRAINT "Pk ""of"" items" PRIMARY KEY DEFAULT nextval('"My Shop"."Seq ''1''"'),
    "it's" varchar(90) NOT NULL CONSTRAINT "Not ""Empty""" CHECK ("it's" <> ''),
    "State" "My Shop"."Order State" DEFAULT 'Paid',
    "Parent Id" integer CONSTRAINT "Fk.1" REFERENCES "My Shop"."Order.Items" ("Id")
);
CREATE INDEX "Idx ""State""" ON "My Shop"."Order.Items" ("State", upper("it's"));
CREATE FUNCTION "My Shop"."Do It!"("The Arg" integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW "My Shop"."All ""Items""" AS SELECT "Id", "it's" AS "It Is" FROM "My Shop"."Order.Items";
CREATE POLICY "Po Licy" ON "My Shop"."Order.Items" USING ("Id" > 0);
COMMENT ON COLUMN "My Shop"."All ""Items"""."It Is" IS 'quoted';
