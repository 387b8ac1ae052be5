INSERT INTO public.releases VALUES (1, '(1,2)'), (2, '(1,10)'), (3, NULL);
