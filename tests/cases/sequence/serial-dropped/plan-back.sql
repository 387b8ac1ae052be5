CREATE SEQUENCE public.imports_id_seq AS integer;

ALTER SEQUENCE public.imports_id_seq OWNED BY public.imports.id;

ALTER TABLE public.imports ALTER COLUMN id SET DEFAULT nextval('public.imports_id_seq'::regclass);
SELECT pg_catalog.setval('public.imports_id_seq', GREATEST(max(id) + (1), 1), false) FROM public.imports;
