DROP INDEX public."idx
lines";

ALTER TABLE public."two
lines" ALTER COLUMN "a	tab" SET NOT NULL;

ALTER TABLE public."two
lines" ALTER COLUMN "back\slash" TYPE character varying;

ALTER TABLE public."two
lines" ALTER COLUMN "-- dash" SET DEFAULT '--'::text;

ALTER TABLE public."two
lines" ADD CONSTRAINT "two
lines_semi;colon_key" UNIQUE ("semi;colon");

CREATE INDEX "idx
lines" ON public."two
lines" USING btree ("a	tab", "-- dash");

COMMENT ON COLUMN public."two
lines"."/* star" IS 'not a comment */ mark';
