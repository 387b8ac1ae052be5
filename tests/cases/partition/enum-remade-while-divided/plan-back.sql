ALTER TABLE public.people RENAME TO people__old_99c144a6;

ALTER TYPE public."Mood" RENAME TO "Mood__old_28dc8fab";
CREATE TYPE public."Mood" AS ENUM ('sad', 'ok', 'glad');

CREATE TABLE public.people (
    id integer NOT NULL,
    mood public."Mood",
    moods public."Mood"[],
    ask text DEFAULT 'how?'::text
);
INSERT INTO public.people (id, mood, moods, ask) SELECT id, mood::text::public."Mood", moods::text[]::public."Mood"[], ask FROM public.people__old_99c144a6;

DROP TABLE public.people_few;

DROP TABLE public.people_many;

DROP TABLE public.people__old_99c144a6;

DROP TYPE public."Mood__old_28dc8fab";
