SET check_function_bodies = off;

DROP VIEW public.exam_points;

DROP POLICY exams_good ON public.exams;

DROP INDEX public.exams_points_idx;

ALTER TABLE public.exams DROP CONSTRAINT exams_points_check;

ALTER TABLE public.exams ALTER COLUMN score DROP DEFAULT;

DROP FUNCTION public.points(text);
CREATE FUNCTION public.points(grade text)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT length(grade)::numeric $function$;

ALTER TABLE public.exams ALTER COLUMN score SET DEFAULT public.points('AB'::text);

ALTER TABLE public.exams ADD CONSTRAINT exams_points_check CHECK (public.points(grade) < (5)::numeric);

CREATE INDEX exams_points_idx ON public.exams USING btree (public.points(grade));

CREATE POLICY exams_good ON public.exams USING (public.points(grade) > (1)::numeric);

CREATE VIEW public.exam_points AS
 SELECT exams.id,
    public.points(exams.grade) AS points
   FROM public.exams;
