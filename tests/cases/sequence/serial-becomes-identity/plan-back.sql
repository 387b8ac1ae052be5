ALTER SEQUENCE public.members_id_seq RENAME TO members_id_seq__old_a7c2575e;

ALTER SEQUENCE public.visits_id_seq RENAME TO visits_id_seq__old_d37041ca;

CREATE SEQUENCE public.members_id_seq AS integer;
SELECT pg_catalog.setval('public.members_id_seq', last_value, is_called) FROM public.members_id_seq__old_a7c2575e;

CREATE SEQUENCE public.visits_id_seq AS integer;
SELECT pg_catalog.setval('public.visits_id_seq', last_value, is_called) FROM public.visits_id_seq__old_d37041ca;

ALTER TABLE public.members ALTER COLUMN id DROP IDENTITY;

ALTER SEQUENCE public.members_id_seq OWNED BY public.members.id;

ALTER TABLE public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);

ALTER TABLE public.visits ALTER COLUMN id DROP IDENTITY;

ALTER SEQUENCE public.visits_id_seq OWNED BY public.visits.id;

ALTER TABLE public.visits ALTER COLUMN id SET DEFAULT nextval('public.visits_id_seq'::regclass);
