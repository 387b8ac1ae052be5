SET check_function_bodies = off;

DROP MATERIALIZED VIEW public.song_count;

DROP VIEW public.long_songs;

DROP FUNCTION public.sing(integer);

ALTER TYPE public.tone RENAME TO tone__old_4ee0e540;
CREATE TYPE public.tone AS ENUM ('low', 'high');

REVOKE USAGE ON TYPE public.tone FROM PUBLIC;

GRANT USAGE ON TYPE public.tone TO pgm_writer;

ALTER TABLE public.songs ALTER COLUMN tone TYPE public.tone USING tone::text::public.tone;

CREATE FUNCTION public.sing(integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT 1::bigint $function$;

REVOKE EXECUTE ON FUNCTION public.sing(integer) FROM PUBLIC;

CREATE VIEW public.long_songs AS
 SELECT songs.length,
    songs.id
   FROM public.songs
  WHERE (songs.length > 300);

GRANT SELECT (length) ON TABLE public.long_songs TO pgm_reader;

CREATE MATERIALIZED VIEW public.song_count AS
 SELECT count(songs.id) AS n
   FROM public.songs;

GRANT SELECT ON TABLE public.song_count TO pgm_reader WITH GRANT OPTION;

DROP TYPE public.tone__old_4ee0e540;
