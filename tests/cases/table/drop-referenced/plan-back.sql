SET check_function_bodies = off;

CREATE TABLE public.brands (
    id integer NOT NULL,
    name text,
    CONSTRAINT brands_pkey PRIMARY KEY (id)
);

ALTER TABLE public.models ADD CONSTRAINT models_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES public.brands (id);

CREATE FUNCTION public.brand_label(public.brands)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT upper($1.name) $function$;

CREATE OR REPLACE VIEW public.model_names AS
 SELECT m.id,
    ((b.name || ' '::text) || m.name) AS name
   FROM (public.models m
     JOIN public.brands b ON ((b.id = m.brand_id)));
