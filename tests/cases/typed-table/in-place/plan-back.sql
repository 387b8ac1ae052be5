ALTER TABLE public.people NOT OF;
