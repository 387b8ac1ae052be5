ALTER TABLE public.imports ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE public.imports_id_seq;
