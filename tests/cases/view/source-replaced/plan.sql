CREATE OR REPLACE VIEW public.cities AS
 SELECT cities_2024.id,
    cities_2024.name
   FROM public.cities_2024;

DROP TABLE public.cities_2020;
