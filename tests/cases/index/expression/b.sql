CREATE TABLE persons (id integer PRIMARY KEY, name text NOT NULL, mail text, born date);
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(trim($1)) $$;
CREATE INDEX persons_name_idx ON persons (fold(name), (mail || '@'), id);
CREATE INDEX persons_year_idx ON persons (date_part('year', born), (born IS NULL));
