ALTER TABLE public.orders DROP CONSTRAINT orders_address_fkey;

CREATE TABLE public.addresses_old (
    id integer NOT NULL,
    CONSTRAINT addresses_old_pkey PRIMARY KEY (id)
);

ALTER TABLE public.orders ADD CONSTRAINT orders_address_fkey FOREIGN KEY (address_id) REFERENCES public.addresses_old (id);

DROP TABLE public.addresses;
