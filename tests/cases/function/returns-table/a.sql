-- The columns of RETURNS TABLE and the OUT arguments are part of the return type; their names count as well.
CREATE TABLE stars (id integer PRIMARY KEY, name text, mag real);
CREATE FUNCTION bright() RETURNS TABLE (id integer, name text)
    LANGUAGE sql STABLE AS $$ SELECT id, name FROM public.stars WHERE mag < 1 $$;
CREATE FUNCTION minmax(OUT lo real, OUT hi real) LANGUAGE sql STABLE AS $$ SELECT min(mag), max(mag) FROM public.stars $$;
CREATE VIEW bright_names AS SELECT b.name FROM bright() b;
