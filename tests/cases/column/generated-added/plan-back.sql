ALTER TABLE public.persons DROP COLUMN initials;

DROP FUNCTION public.initials(text, text);

ALTER TABLE public.persons DROP COLUMN last;
