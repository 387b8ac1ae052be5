CREATE EXTENSION hstore WITH SCHEMA public;

ALTER TABLE public.devices ALTER COLUMN tags TYPE public.hstore USING NULL::public.hstore;
