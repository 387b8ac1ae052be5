INSERT INTO public.t VALUES (1, '5', '6', '{1}'), (2, NULL, NULL, NULL);
