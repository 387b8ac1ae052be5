INSERT INTO public.pages VALUES (1, 'one', 'two'), (2, NULL, '');
