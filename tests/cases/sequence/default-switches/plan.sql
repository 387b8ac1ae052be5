ALTER TABLE public.lefts ALTER COLUMN id SET DEFAULT nextval('public.odd_ids'::regclass);

ALTER TABLE public.middles ALTER COLUMN id SET DEFAULT nextval('public.odd_ids'::regclass);

ALTER TABLE public.rights ALTER COLUMN id SET DEFAULT nextval('public.even_ids'::regclass);

DROP SEQUENCE public.old_ids;
