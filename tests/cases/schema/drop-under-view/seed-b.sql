INSERT INTO public.readings VALUES (1, 20.5), (2, 21);
