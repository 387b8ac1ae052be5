-- View, materialized view, function, enum type and identity sequence are rebuilt: nobody's privileges change.
CREATE TYPE tone AS ENUM ('low', 'high', 'noise');
CREATE TABLE songs (id integer PRIMARY KEY, tone tone, length integer);
CREATE VIEW long_songs AS SELECT id, length FROM songs WHERE length > 300;
CREATE MATERIALIZED VIEW song_count AS SELECT count(*) AS n FROM songs;
CREATE FUNCTION sing(integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
REVOKE USAGE ON TYPE tone FROM PUBLIC;
GRANT USAGE ON TYPE tone TO pgm_writer;
GRANT SELECT (length) ON long_songs TO pgm_reader;
GRANT SELECT ON song_count TO pgm_reader WITH GRANT OPTION;
REVOKE EXECUTE ON FUNCTION sing(integer) FROM PUBLIC;
