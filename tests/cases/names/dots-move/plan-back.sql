DROP INDEX a."c.v";

ALTER TABLE a."b.c" ALTER COLUMN v TYPE integer USING v::integer;

ALTER TABLE "a.b".c DROP COLUMN "v.w";
