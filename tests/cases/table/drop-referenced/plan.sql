DROP FUNCTION public.brand_label(public.brands);

ALTER TABLE public.models DROP CONSTRAINT models_brand_id_fkey;

CREATE OR REPLACE VIEW public.model_names AS
 SELECT m.id,
    m.name
   FROM public.models m;

DROP TABLE public.brands;
