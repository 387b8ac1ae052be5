CREATE SCHEMA "Stats";
CREATE FUNCTION fold(name text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT upper($1)';
CREATE TABLE "Stats"."People" (id int PRIMARY KEY, "Full Name" text, born date);
CREATE STATISTICS "Stats".by_year ON (extract(month FROM born)) FROM "Stats"."People";
CREATE STATISTICS "Stats".by_name (ndistinct, mcv) ON (fold("Full Name")), (born > '2000-01-01'), id FROM "Stats"."People";
COMMENT ON STATISTICS "Stats".by_name IS 'names as they are searched';
