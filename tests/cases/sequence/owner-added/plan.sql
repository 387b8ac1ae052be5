ALTER SEQUENCE public.order_seq OWNED BY public.orders.id;
