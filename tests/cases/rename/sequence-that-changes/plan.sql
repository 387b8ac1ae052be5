ALTER TABLE public.orders RENAME TO purchases;

ALTER TABLE public.purchases RENAME COLUMN number TO id;

ALTER SEQUENCE public.orders_number_seq RENAME TO purchases_id_seq;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_pkey TO purchases_pkey;

ALTER TABLE public.purchases ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE public.purchases_id_seq AS bigint;

ALTER TABLE public.purchases ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.purchases ALTER COLUMN id SET DEFAULT nextval('public.purchases_id_seq'::regclass);
