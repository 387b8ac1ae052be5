INSERT INTO public.people VALUES (1, 'Anna', '{a,b}', 'n', 'p'), (2, 'ben', NULL, NULL, NULL);
