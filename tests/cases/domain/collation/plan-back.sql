ALTER DOMAIN public.surname RENAME TO surname__old_8d4e3efb;
CREATE DOMAIN public.surname AS text;

ALTER TABLE public.people ALTER COLUMN surname TYPE public.surname USING surname::text::public.surname;

DROP DOMAIN public.surname__old_8d4e3efb;
