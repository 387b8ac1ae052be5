INSERT INTO public.vectors VALUES (1, 3), (2, 4), (3, NULL);
