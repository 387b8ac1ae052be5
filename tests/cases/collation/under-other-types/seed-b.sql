INSERT INTO public.people VALUES (1, 'an', '[a,b)', '(a,2000-01-01)'), (2, NULL, NULL, NULL);
