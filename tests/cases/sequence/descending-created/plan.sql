CREATE SEQUENCE public.basement_levels AS smallint INCREMENT BY -1;

ALTER TABLE public.floors ALTER COLUMN level SET DEFAULT nextval('public.basement_levels'::regclass);
SELECT pg_catalog.setval('public.basement_levels', LEAST(min(level) + (-1), -1), false) FROM public.floors;
