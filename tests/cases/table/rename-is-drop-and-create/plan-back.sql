ALTER TABLE public.calls DROP CONSTRAINT calls_client_id_fkey;

CREATE SEQUENCE public.clients_id_seq AS integer;

CREATE TABLE public.clients (
    id integer DEFAULT nextval('public.clients_id_seq'::regclass) NOT NULL,
    name text NOT NULL,
    CONSTRAINT clients_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE public.clients_id_seq OWNED BY public.clients.id;

ALTER TABLE public.calls ADD CONSTRAINT calls_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.clients (id);

DROP TABLE public.customers;

CREATE INDEX clients_name_idx ON public.clients USING btree (name);
