INSERT INTO public.t VALUES (1, 'low', '[low,high]', 3), (2, NULL, NULL, NULL);
