SET check_function_bodies = off;

CREATE VIEW public.c_facts AS
 SELECT facts.id,
    facts.value
   FROM public.facts;

CREATE VIEW public.b_facts AS
 SELECT c_facts.id,
    c_facts.value
   FROM public.c_facts
  WHERE (c_facts.value > 0);

CREATE FUNCTION public.fact_label(public.b_facts)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'fact ' || $1.id $function$;

CREATE VIEW public.a_facts AS
 SELECT b.id,
    c.value
   FROM (public.b_facts b
     JOIN public.c_facts c USING (id));

CREATE VIEW public.a_labels AS
 SELECT public.fact_label(b.*) AS label
   FROM public.b_facts b;
