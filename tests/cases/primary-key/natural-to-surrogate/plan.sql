ALTER TABLE public.cities DROP CONSTRAINT cities_country_fkey;

ALTER TABLE public.countries DROP CONSTRAINT countries_pkey;

ALTER TABLE public.countries ADD COLUMN id integer NOT NULL GENERATED ALWAYS AS IDENTITY;

ALTER TABLE public.countries ADD CONSTRAINT countries_pkey PRIMARY KEY (id);

ALTER TABLE public.countries ADD CONSTRAINT countries_iso_key UNIQUE (iso);

ALTER TABLE public.cities ADD CONSTRAINT cities_country_fkey FOREIGN KEY (country) REFERENCES public.countries (iso);
