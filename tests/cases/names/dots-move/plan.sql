ALTER TABLE "a.b".c ADD COLUMN "v.w" integer;

ALTER TABLE a."b.c" ALTER COLUMN v TYPE text;

CREATE INDEX "c.v" ON a."b.c" USING btree (v);
