SET check_function_bodies = off;

ALTER TYPE public.tone ADD VALUE 'noise';

DROP MATERIALIZED VIEW public.song_count;

DROP VIEW public.long_songs;

DROP FUNCTION public.sing(integer);
CREATE FUNCTION public.sing(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;

REVOKE EXECUTE ON FUNCTION public.sing(integer) FROM PUBLIC;

CREATE VIEW public.long_songs AS
 SELECT songs.id,
    songs.length
   FROM public.songs
  WHERE (songs.length > 300);

GRANT SELECT (length) ON TABLE public.long_songs TO pgm_reader;

CREATE MATERIALIZED VIEW public.song_count AS
 SELECT count(*) AS n
   FROM public.songs;

GRANT SELECT ON TABLE public.song_count TO pgm_reader WITH GRANT OPTION;
