CREATE TABLE public.legacy_orders (
    id integer DEFAULT nextval('public.legacy_orders_id_seq'::regclass) NOT NULL,
    note text,
    CONSTRAINT legacy_orders_pkey PRIMARY KEY (id)
);

ALTER SEQUENCE public.legacy_orders_id_seq OWNED BY public.legacy_orders.id;
