ALTER TABLE public.visits ALTER COLUMN id DROP DEFAULT;

ALTER TABLE public.visits SET LOGGED;

DROP SEQUENCE public.visit_ids;
