CREATE DOMAIN code AS varchar(20);
CREATE DOMAIN short_code AS code CHECK (length(VALUE) <= 4);
CREATE TABLE parts (id integer PRIMARY KEY, code code NOT NULL, short short_code);
CREATE VIEW part_codes AS SELECT id, code FROM parts;
CREATE FUNCTION find_part(code) RETURNS integer
    LANGUAGE sql STABLE AS $$ SELECT id FROM public.parts WHERE code = $1 $$;
GRANT SELECT ON part_codes TO pgm_reader;
