ALTER TABLE public.orders DROP CONSTRAINT orders_address_fkey;

CREATE TABLE public.addresses (
    id integer NOT NULL,
    CONSTRAINT addresses_pkey PRIMARY KEY (id)
);

ALTER TABLE public.orders ADD CONSTRAINT orders_address_fkey FOREIGN KEY (address_id) REFERENCES public.addresses (id);

DROP TABLE public.addresses_old;
