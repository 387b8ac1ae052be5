CREATE TABLE public.cities_2020 (
    id integer NOT NULL,
    name text,
    CONSTRAINT cities_2020_pkey PRIMARY KEY (id)
);

CREATE OR REPLACE VIEW public.cities AS
 SELECT cities_2020.id,
    cities_2020.name
   FROM public.cities_2020;
