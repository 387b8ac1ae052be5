DROP MATERIALIZED VIEW public.lots_by_grade;

DROP VIEW public.good_weight;

DROP VIEW public.good_lots;

ALTER TYPE public.grade RENAME TO grade__old_7797dae7;
CREATE TYPE public.grade AS ENUM ('a', 'b', 'c');

ALTER TABLE public.lots ALTER COLUMN grade TYPE public.grade USING grade::text::public.grade;

CREATE VIEW public.good_lots AS
 SELECT lots.id,
    lots.grade,
    lots.weight
   FROM public.lots
  WHERE (lots.grade <= 'b'::public.grade);

COMMENT ON VIEW public.good_lots IS 'first and second quality';

CREATE VIEW public.good_weight AS
 SELECT good_lots.grade,
    sum(good_lots.weight) AS weight
   FROM public.good_lots
  GROUP BY good_lots.grade;

CREATE MATERIALIZED VIEW public.lots_by_grade AS
 SELECT lots.grade,
    count(*) AS n
   FROM public.lots
  GROUP BY lots.grade;

CREATE UNIQUE INDEX lots_by_grade_key ON public.lots_by_grade USING btree (grade);

DROP TYPE public.grade__old_7797dae7;
