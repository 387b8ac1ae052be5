INSERT INTO public.readings VALUES (1, 2.5), (1, NULL);
