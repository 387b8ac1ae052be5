ALTER TABLE public.items ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER SEQUENCE public.ups OWNED BY public.items.id;

ALTER TABLE public.items ALTER COLUMN "U u" SET DEFAULT nextval('public."By Three"'::regclass);
SELECT pg_catalog.setval('public."By Three"', GREATEST(max("U u") + (3), pg_catalog.nextval('public."By Three"')), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN id SET DEFAULT nextval('public.ups'::regclass);
SELECT pg_catalog.setval('public.ups', GREATEST(max(id) + (1), pg_catalog.nextval('public.ups')), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN odd SET DEFAULT nextval('public.evens'::regclass);

ALTER TABLE public.items ALTER COLUMN x SET DEFAULT (nextval('public.ups'::regclass) + 0);
SELECT pg_catalog.setval('public.ups', GREATEST(max(x) + (1), pg_catalog.nextval('public.ups')), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN y SET DEFAULT nextval('public.downs'::regclass);
SELECT pg_catalog.setval('public.downs', LEAST(floor(min(y))::bigint + (-1), pg_catalog.nextval('public.downs')), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN z SET DEFAULT nextval('public.ups'::regclass);
SELECT pg_catalog.setval('public.ups', GREATEST(ceil(max(z))::bigint + (1), pg_catalog.nextval('public.ups')), false) FROM public.items;

ALTER TABLE public.served ALTER COLUMN x SET DEFAULT nextval('public.ups'::regclass);
SELECT pg_catalog.setval('public.ups', GREATEST(max(x) + (1), pg_catalog.nextval('public.ups')), false) FROM public.served;
