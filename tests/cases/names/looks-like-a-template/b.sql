CREATE TABLE "%s" (
    "%d %%" bigint DEFAULT 100,
    "{0}" text NOT NULL,
    "$1" text CONSTRAINT "$$" CHECK ("$1" <> '$1'),
    "1st" integer,
    a$b integer,
    " lead" integer,
    "trail " integer,
    "lead" integer GENERATED ALWAYS AS (" lead" + 1) STORED
);
CREATE INDEX "%n" ON "%s" ("%d %%" DESC);
CREATE FUNCTION "$body$"("$1" integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + 1 -- $body$ $function$';
COMMENT ON COLUMN "%s"."1st" IS '100 % of $1';
