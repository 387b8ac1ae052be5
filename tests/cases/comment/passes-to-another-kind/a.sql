-- One name, another kind of object: the old comment goes with the old object and the new one needs its own statement.
CREATE TABLE base (id integer PRIMARY KEY, v integer);
CREATE VIEW stats AS SELECT count(*) AS n FROM base;
COMMENT ON VIEW stats IS 'live';
COMMENT ON COLUMN stats.n IS 'rows';
CREATE FUNCTION go() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
COMMENT ON FUNCTION go() IS 'runs';
