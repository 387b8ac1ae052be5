CREATE SEQUENCE public.visit_ids AS integer;

ALTER TABLE public.visits SET UNLOGGED;

ALTER SEQUENCE public.visit_ids OWNED BY public.visits.id;

ALTER TABLE public.visits ALTER COLUMN id SET DEFAULT nextval('public.visit_ids'::regclass);
SELECT pg_catalog.setval('public.visit_ids', GREATEST(max(id) + (1), 1), false) FROM public.visits;
