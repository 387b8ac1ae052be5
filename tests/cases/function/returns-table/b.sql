CREATE TABLE stars (id integer PRIMARY KEY, name text, mag real);
CREATE FUNCTION bright() RETURNS TABLE (id integer, name text, mag real)
    LANGUAGE sql STABLE AS $$ SELECT id, name, mag FROM public.stars WHERE mag < 1 $$;
CREATE FUNCTION minmax(OUT lowest real, OUT highest real) LANGUAGE sql STABLE AS $$ SELECT min(mag), max(mag) FROM public.stars $$;
CREATE VIEW bright_names AS SELECT b.name FROM bright() b;
