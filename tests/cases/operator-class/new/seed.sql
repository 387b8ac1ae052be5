INSERT INTO public.places VALUES (1, '(1,1),(0,0)', 3), (2, NULL, NULL);
