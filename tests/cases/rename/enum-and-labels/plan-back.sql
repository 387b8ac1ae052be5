ALTER TYPE public.humour RENAME TO mood;
ALTER TYPE public.mood RENAME VALUE 'fair' TO 'it''s ok';
ALTER TYPE public.mood RENAME VALUE 'unhappy' TO 'sad';

DROP FUNCTION public.is_sad(public.mood);

DROP INDEX public.people_mood_idx;

ALTER TABLE public.people ALTER COLUMN mood DROP DEFAULT;

ALTER TYPE public.mood RENAME TO mood__old_2b6beb0b;
CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', 'happy');

ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

ALTER TABLE public.people ALTER COLUMN moods TYPE public.mood[] USING moods::text[]::public.mood[];

ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'sad'::public.mood;

CREATE INDEX people_mood_idx ON public.people USING btree (mood) WHERE (mood = 'sad'::public.mood);

CREATE FUNCTION public.is_sad(m public.mood)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (m = 'sad'::public.mood);

DROP TYPE public.mood__old_2b6beb0b;
