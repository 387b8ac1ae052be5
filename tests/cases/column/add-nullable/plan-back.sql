ALTER TABLE public.guests DROP COLUMN left_at;

ALTER TABLE public.guests DROP COLUMN phones;

ALTER TABLE public.guests DROP COLUMN title;
