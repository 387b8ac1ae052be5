CREATE SEQUENCE public.s1;

CREATE SEQUENCE public.s2;

CREATE SEQUENCE public.s3 INCREMENT BY -1;

CREATE SEQUENCE public.s4;

ALTER TABLE public.items ALTER COLUMN id SET DEFAULT ('n'::text || nextval('public.s1'::regclass));

ALTER TABLE public.items ALTER COLUMN x SET DEFAULT nextval('public.s2'::regclass);
SELECT pg_catalog.setval('public.s2', GREATEST(max(x) + (1), 1), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN y SET DEFAULT nextval('public.s3'::regclass);
SELECT pg_catalog.setval('public.s3', LEAST(floor(min(y))::bigint + (-1), -1), false) FROM public.items;

ALTER TABLE public.items ALTER COLUMN z SET DEFAULT nextval('public.s4'::regclass);
SELECT pg_catalog.setval('public.s4', GREATEST(ceil(max(z))::bigint + (1), 1), false) FROM public.items;
