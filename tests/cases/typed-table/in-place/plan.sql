ALTER TABLE public.people OF public.person;
