SET check_function_bodies = off;

DROP FUNCTION public.mean(integer);

DROP VIEW public.averages;

ALTER TABLE public.marks ALTER COLUMN mark DROP DEFAULT;

ALTER DOMAIN public.mark RENAME TO mark__old_e2144150;

CREATE TYPE public.mark AS ENUM ('1', '2', '3', '4', '5', '6');

CREATE TABLE public.averages (
    pupil_id integer NOT NULL,
    mean numeric,
    CONSTRAINT averages_pkey PRIMARY KEY (pupil_id)
);

ALTER TABLE public.marks ALTER COLUMN mark TYPE public.mark USING mark::text::public.mark;

ALTER TABLE public.marks ALTER COLUMN mark SET DEFAULT '3'::public.mark;

ALTER TABLE public.pupils ADD CONSTRAINT form_rule CHECK (form <> ''::text);

CREATE FUNCTION public.mean(integer)
 RETURNS numeric
 LANGUAGE sql
 STABLE
AS $function$ SELECT avg(mark::text::integer) FROM public.marks WHERE pupil_id = $1 $function$;

ALTER TABLE public.lessons DROP COLUMN teacher_id;

ALTER TABLE public.marks DROP COLUMN given;

DROP TABLE public.teachers;

CREATE INDEX by_name ON public.pupils USING btree (name);

DROP DOMAIN public.mark__old_e2144150;
