ALTER TABLE public.marks ALTER COLUMN mark DROP DEFAULT;

DROP INDEX public.by_name;

ALTER TABLE public.pupils DROP CONSTRAINT form_rule;

ALTER TYPE public.mark RENAME TO mark__old_8233da91;

CREATE DOMAIN public.mark AS text CONSTRAINT mark_check CHECK ((VALUE ~ '^[1-6]$'::text));

ALTER TABLE public.lessons ADD COLUMN teacher_id integer;

ALTER TABLE public.lessons ADD CONSTRAINT form_rule UNIQUE (subject, teacher_id);

ALTER TABLE public.marks ADD COLUMN given date DEFAULT CURRENT_DATE NOT NULL;

ALTER TABLE public.marks ALTER COLUMN mark TYPE public.mark USING mark::text::public.mark;

ALTER TABLE public.marks ALTER COLUMN mark SET DEFAULT '3'::text;

CREATE TABLE public.teachers (
    id integer NOT NULL,
    name text NOT NULL,
    CONSTRAINT teachers_pkey PRIMARY KEY (id)
);

CREATE INDEX by_name ON public.teachers USING btree (name);

ALTER TABLE public.lessons ADD CONSTRAINT lessons_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES public.teachers (id);

DROP TABLE public.averages;

CREATE VIEW public.averages AS
 SELECT marks.pupil_id,
    avg((marks.mark)::integer) AS mean
   FROM public.marks
  GROUP BY marks.pupil_id;

CREATE OR REPLACE FUNCTION public.mean(pupil integer)
 RETURNS numeric
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT a.mean
    FROM public.averages a
   WHERE (a.pupil_id = mean.pupil);
END;

DROP TYPE public.mark__old_8233da91;
