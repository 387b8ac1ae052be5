CREATE TYPE public.crop AS ENUM ('oats', 'rye');

CREATE TABLE public.fields (
    id integer NOT NULL,
    farm_id integer NOT NULL,
    crop public.crop DEFAULT 'rye'::public.crop NOT NULL,
    rotation public.crop[] DEFAULT ARRAY['oats'::public.crop, 'rye'::public.crop] NOT NULL,
    CONSTRAINT fields_pkey PRIMARY KEY (id)
);

ALTER TABLE public.fields ADD CONSTRAINT fields_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES public.farms (id);
