ALTER TABLE public.cities DROP CONSTRAINT cities_country_fkey;

ALTER TABLE public.countries DROP CONSTRAINT countries_iso_key;

ALTER TABLE public.countries DROP COLUMN id;

ALTER TABLE public.countries ADD CONSTRAINT countries_pkey PRIMARY KEY (iso);

ALTER TABLE public.cities ADD CONSTRAINT cities_country_fkey FOREIGN KEY (country) REFERENCES public.countries (iso);
