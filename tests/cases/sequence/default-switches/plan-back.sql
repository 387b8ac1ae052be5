CREATE SEQUENCE public.old_ids;

ALTER TABLE public.lefts ALTER COLUMN id SET DEFAULT nextval('public.even_ids'::regclass);

ALTER TABLE public.middles ALTER COLUMN id SET DEFAULT nextval('public.old_ids'::regclass);
SELECT pg_catalog.setval('public.old_ids', GREATEST(max(id) + (1), 1), false) FROM public.middles;

ALTER TABLE public.rights ALTER COLUMN id SET DEFAULT nextval('public.odd_ids'::regclass);
