ALTER TABLE public.purchases RENAME TO orders;

ALTER TABLE public.orders RENAME COLUMN id TO number;

ALTER SEQUENCE public.purchases_id_seq RENAME TO orders_number_seq;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_pkey TO orders_pkey;

ALTER TABLE public.orders ALTER COLUMN number DROP DEFAULT;

ALTER SEQUENCE public.orders_number_seq AS integer;

ALTER TABLE public.orders ALTER COLUMN number TYPE integer USING number::integer;

ALTER TABLE public.orders ALTER COLUMN number SET DEFAULT nextval('public.orders_number_seq'::regclass);
