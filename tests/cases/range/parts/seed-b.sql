INSERT INTO public.prices VALUES (1, '[2020-01-01,2021-01-01)', '[a,b]', '{[1,2)}'), (2, NULL, NULL, NULL);
