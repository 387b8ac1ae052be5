SET check_function_bodies = off;

DROP MATERIALIZED VIEW public.active_count;

DROP VIEW public.active_names;

DROP FUNCTION public.all_actives();

DROP POLICY members_active ON public.members;

DROP FUNCTION public.active(integer);

DROP VIEW public.actives;
CREATE VIEW public.actives AS
 SELECT members.id,
    members.name
   FROM public.members
  WHERE (members.level > 0);

CREATE FUNCTION public.active(i integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM public.actives
           WHERE (actives.id = active.i))) AS "exists";
END;

CREATE POLICY members_active ON public.members FOR SELECT USING (public.active(id));

CREATE FUNCTION public.all_actives()
 RETURNS SETOF public.actives
 LANGUAGE sql
 STABLE
AS $function$ SELECT * FROM public.actives $function$;

CREATE VIEW public.active_names AS
 SELECT actives.name
   FROM public.actives;

CREATE MATERIALIZED VIEW public.active_count AS
 SELECT count(*) AS n
   FROM public.actives;
