SET check_function_bodies = off;

DROP VIEW public.revenue;

DROP VIEW public.active_products;

DROP FUNCTION public.reprice(integer, numeric);

ALTER TABLE public.orders DROP CONSTRAINT orders_product_id_fkey;

ALTER TABLE public.products DROP CONSTRAINT products_category_id_fkey;

ALTER TABLE public.categories DROP CONSTRAINT categories_name_key;

ALTER SEQUENCE public.categories_id_seq RENAME TO categories_id_seq__old_9c974286;

DROP INDEX public.orders_product_id_idx;

ALTER TABLE public.orders DROP CONSTRAINT orders_pieces_check;

ALTER TABLE public.orders ALTER COLUMN created DROP DEFAULT;

ALTER SEQUENCE public.orders_id_seq RENAME TO orders_id_seq__old_91110ae1;

DROP INDEX public.products_status_idx;

ALTER TABLE public.products DROP CONSTRAINT products_name_check;

ALTER TABLE public.products ALTER COLUMN price DROP DEFAULT;

ALTER TABLE public.products ALTER COLUMN status DROP DEFAULT;

ALTER SEQUENCE public.products_id_seq RENAME TO products_id_seq__old_336db94f;

CREATE SEQUENCE public.categories_id_seq AS integer;
SELECT pg_catalog.setval('public.categories_id_seq', last_value, is_called) FROM public.categories_id_seq__old_9c974286;

CREATE SEQUENCE public.orders_id_seq AS integer;
SELECT pg_catalog.setval('public.orders_id_seq', last_value, is_called) FROM public.orders_id_seq__old_91110ae1;

CREATE SEQUENCE public.products_id_seq AS integer;
SELECT pg_catalog.setval('public.products_id_seq', last_value, is_called) FROM public.products_id_seq__old_336db94f;

ALTER TABLE public.categories ALTER COLUMN name TYPE character varying(50);

ALTER TABLE public.orders ALTER COLUMN created TYPE timestamp without time zone USING created::timestamp without time zone;

ALTER TABLE public.orders ALTER COLUMN id DROP IDENTITY;
ALTER TABLE public.orders ALTER COLUMN id TYPE integer USING id::integer;

ALTER SEQUENCE public.orders_id_seq OWNED BY public.orders.id;

ALTER TABLE public.orders ALTER COLUMN created SET DEFAULT now();

ALTER TABLE public.orders ALTER COLUMN id SET DEFAULT nextval('public.orders_id_seq'::regclass);

ALTER TABLE public.products ADD COLUMN legacy_code text;

ALTER TABLE public.products ALTER COLUMN name TYPE character varying(100);

ALTER TABLE public.products ALTER COLUMN price TYPE numeric(8,2) USING price::numeric(8,2);

ALTER TABLE public.products ALTER COLUMN status TYPE character varying(10);

ALTER TABLE public.products ALTER COLUMN price SET DEFAULT 0;

ALTER TABLE public.products ALTER COLUMN status SET DEFAULT 'active'::character varying;

CREATE INDEX products_status_idx ON public.products USING btree (status);

CREATE FUNCTION public.reprice(p integer, factor numeric)
 RETURNS void
 LANGUAGE sql
AS $function$ UPDATE public.products SET price = price * factor WHERE id = p $function$;

ALTER TABLE public.categories DROP COLUMN parent_id;

ALTER TABLE public.categories ALTER COLUMN id DROP IDENTITY;

ALTER SEQUENCE public.categories_id_seq OWNED BY public.categories.id;

ALTER TABLE public.categories ALTER COLUMN id SET DEFAULT nextval('public.categories_id_seq'::regclass);

ALTER TABLE public.products ADD CONSTRAINT products_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.categories (id);

DROP TABLE public.product_tags;

ALTER TABLE public.products ALTER COLUMN id DROP IDENTITY;

ALTER SEQUENCE public.products_id_seq OWNED BY public.products.id;

ALTER TABLE public.products ALTER COLUMN id SET DEFAULT nextval('public.products_id_seq'::regclass);

ALTER TABLE public.orders ADD CONSTRAINT orders_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products (id);

CREATE VIEW public.active_products AS
 SELECT products.id,
    products.name,
    products.price
   FROM public.products
  WHERE ((products.status)::text = 'active'::text);

CREATE VIEW public.revenue AS
 SELECT p.id,
    sum(((o.pieces)::numeric * p.price)) AS total
   FROM (public.active_products p
     JOIN public.orders o ON ((o.product_id = p.id)))
  GROUP BY p.id;

DROP DOMAIN public.amount;

DROP TYPE public.product_status;
