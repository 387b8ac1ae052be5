ALTER TABLE public.rates DROP CONSTRAINT one_price;
ALTER TABLE public.rates ADD CONSTRAINT one_price UNIQUE (price, during);

DROP TABLE public.sold;

ALTER TABLE public.rates DROP CONSTRAINT rates_pkey;
ALTER TABLE public.rates ADD CONSTRAINT rates_pkey PRIMARY KEY (id, during);
