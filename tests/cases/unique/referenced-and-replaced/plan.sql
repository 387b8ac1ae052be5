ALTER TABLE public.offers DROP CONSTRAINT offers_sku_fkey;

ALTER TABLE public.products DROP CONSTRAINT products_sku_key;

ALTER TABLE public.products DROP CONSTRAINT products_pkey;

ALTER TABLE public.products ALTER COLUMN id DROP NOT NULL;

ALTER TABLE public.products ADD CONSTRAINT products_pkey PRIMARY KEY (sku);

ALTER TABLE public.offers ADD CONSTRAINT offers_sku_fkey FOREIGN KEY (sku) REFERENCES public.products (sku) ON UPDATE CASCADE;
