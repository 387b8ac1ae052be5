DROP VIEW "My Shop"."All ""Items""";

DROP FUNCTION "My Shop"."Do It!"(integer);

DROP POLICY "Po Licy" ON "My Shop"."Order.Items";

DROP INDEX "My Shop"."Idx ""State""";

ALTER TABLE "My Shop"."Order.Items" DROP CONSTRAINT "Not ""Empty""";

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "Id" DROP DEFAULT;

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "State" DROP DEFAULT;

ALTER TYPE "My Shop"."Order State" RENAME TO "Order State__old_333e6205";
CREATE TYPE "My Shop"."Order State" AS ENUM ('New', 'Paid');

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "State" TYPE "My Shop"."Order State" USING "State"::text::"My Shop"."Order State";

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "it's" TYPE text;
ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "it's" DROP NOT NULL;

ALTER TABLE "My Shop"."Order.Items" ALTER COLUMN "State" SET DEFAULT 'New'::"My Shop"."Order State";

CREATE INDEX "Idx ""State""" ON "My Shop"."Order.Items" USING btree ("State", lower("it's"));

ALTER TABLE "My Shop"."Order.Items" DROP COLUMN "Parent Id";

DROP SEQUENCE "My Shop"."Seq '1'";

DROP TYPE "My Shop"."Order State__old_333e6205";
