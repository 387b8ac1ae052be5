ALTER TABLE public.guests ADD COLUMN left_at timestamp(0) with time zone;

ALTER TABLE public.guests ADD COLUMN phones text[];

ALTER TABLE public.guests ADD COLUMN title character varying(20);
