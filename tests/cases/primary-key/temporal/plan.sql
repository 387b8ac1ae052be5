ALTER TABLE public.rates DROP CONSTRAINT one_price;

ALTER TABLE public.rates DROP CONSTRAINT rates_pkey;
ALTER TABLE public.rates ADD CONSTRAINT rates_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS);

ALTER TABLE public.rates ADD CONSTRAINT one_price UNIQUE (price, during WITHOUT OVERLAPS);

CREATE TABLE public.sold (
    id integer,
    during daterange
);

ALTER TABLE public.sold ADD CONSTRAINT at_rate FOREIGN KEY (id, PERIOD during) REFERENCES public.rates (id, PERIOD during);
