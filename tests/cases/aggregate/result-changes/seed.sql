INSERT INTO public.sales VALUES (1, 10), (2, NULL);
