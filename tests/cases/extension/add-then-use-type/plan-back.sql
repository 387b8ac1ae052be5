ALTER TABLE public.accounts ALTER COLUMN email TYPE text;

DROP EXTENSION citext;
