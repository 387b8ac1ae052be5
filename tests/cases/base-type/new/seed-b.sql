INSERT INTO public.accounts VALUES (1, '5', '{1,2}'), (2, NULL, NULL);
