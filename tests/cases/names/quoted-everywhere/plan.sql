SET check_function_bodies = off;

ALTER TYPE "My Shop"."Order State" ADD VALUE 'Half Paid' BEFORE 'Paid';

DROP INDEX "My Shop"."Idx ""State""";

CREATE SEQUENCE "My Shop"."Seq '1'";

ALTER TABLE "My Shop"."Order.Items" ADD COLUMN "Parent Id" integer;

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "it's" TYPE character varying(90);
ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "it's" SET NOT NULL;

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "Id" SET DEFAULT nextval('"My Shop"."Seq ''1''"'::regclass);
SELECT pg_catalog.setval('"My Shop"."Seq ''1''"', GREATEST(max("Id") + (1), 1), false) FROM "My Shop"."Order.Items";

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "State" SET DEFAULT 'Paid'::"My Shop"."Order State";

ALTER TABLE "My Shop"."Order.Items" ADD CONSTRAINT "Not ""Empty""" CHECK (("it's")::text <> ''::text);

CREATE INDEX "Idx ""State""" ON "My Shop"."Order.Items" USING btree ("State", upper(("it's")::text));

CREATE POLICY "Po Licy" ON "My Shop"."Order.Items" USING ("Id" > 0);

ALTER TABLE "My Shop"."Order.Items" ADD CONSTRAINT "Fk.1" FOREIGN KEY ("Parent Id") REFERENCES "My Shop"."Order.Items" ("Id");

CREATE FUNCTION "My Shop"."Do It!"("The Arg" integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

CREATE VIEW "My Shop"."All ""Items""" AS
 SELECT "Order.Items"."Id",
    "Order.Items"."it's" AS "It Is"
   FROM "My Shop"."Order.Items";

COMMENT ON COLUMN "My Shop"."All ""Items"""."It Is" IS 'quoted';
