-- statistics over expressions: one alone, several, one over a function that is replaced
CREATE SCHEMA "Stats";
CREATE FUNCTION fold(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE TABLE "Stats"."People" (id int PRIMARY KEY, "Full Name" text, born date);
CREATE STATISTICS "Stats".by_year ON (extract(year FROM born)) FROM "Stats"."People";
CREATE STATISTICS "Stats".by_name (ndistinct, mcv) ON (fold("Full Name")), (born > '2000-01-01'), id FROM "Stats"."People";
COMMENT ON STATISTICS "Stats".by_name IS 'names as they are searched';
