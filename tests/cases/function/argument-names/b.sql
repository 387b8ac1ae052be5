CREATE FUNCTION area(width numeric, height numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT $1 * $2 $$;
REVOKE EXECUTE ON FUNCTION area(numeric, numeric) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION area(numeric, numeric) TO pgm_reader;
COMMENT ON FUNCTION area(numeric, numeric) IS 'of a rectangle';
CREATE TABLE plots (id integer PRIMARY KEY, w numeric DEFAULT area(2, 3));
CREATE VIEW plot_areas AS SELECT id, area(w, w) AS area FROM plots;
