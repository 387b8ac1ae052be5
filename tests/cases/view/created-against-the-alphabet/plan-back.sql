DROP VIEW public.a_facts;

DROP VIEW public.a_labels;

DROP FUNCTION public.fact_label(public.b_facts);

DROP VIEW public.b_facts;

DROP VIEW public.c_facts;
