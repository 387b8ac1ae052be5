ALTER SEQUENCE public.legacy_orders_id_seq OWNED BY public.orders.id;

DROP TABLE public.legacy_orders;
