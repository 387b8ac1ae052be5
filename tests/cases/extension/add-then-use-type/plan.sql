CREATE EXTENSION citext WITH SCHEMA public;

ALTER TABLE public.accounts ALTER COLUMN email TYPE public.citext USING email::public.citext;
