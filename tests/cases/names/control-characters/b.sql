CREATE TABLE "two
lines" ("a	tab" integer NOT NULL, "back\slash" varchar, "-- dash" text DEFAULT '--', "/* star" text, "semi;colon" text UNIQUE);
CREATE INDEX "idx
lines" ON "two
lines" ("a	tab", "-- dash");
COMMENT ON COLUMN "two
lines"."/* star" IS 'not a comment */ mark';
