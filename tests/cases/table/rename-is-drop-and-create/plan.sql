ALTER TABLE public.calls DROP CONSTRAINT calls_client_id_fkey;

CREATE SEQUENCE public.customers_id_seq AS integer;

CREATE TABLE public.customers (
    id integer DEFAULT nextval('public.customers_id_seq'::regclass) NOT NULL,
    name text NOT NULL,
    CONSTRAINT customers_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE public.customers_id_seq OWNED BY public.customers.id;

ALTER TABLE public.calls ADD CONSTRAINT calls_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.customers (id);

DROP TABLE public.clients;

CREATE INDEX clients_name_idx ON public.customers USING btree (name);
