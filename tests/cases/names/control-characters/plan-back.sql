COMMENT ON COLUMN public."two
lines"."/* star" IS NULL;

DROP INDEX public."idx
lines";

ALTER TABLE public."two
lines" DROP CONSTRAINT "two
lines_semi;colon_key";

ALTER TABLE public."two
lines" ALTER COLUMN "-- dash" DROP DEFAULT;

ALTER TABLE public."two
lines" ALTER COLUMN "a	tab" DROP NOT NULL;

ALTER TABLE public."two
lines" ALTER COLUMN "back\slash" TYPE text;

CREATE INDEX "idx
lines" ON public."two
lines" USING btree ("a	tab");
