INSERT INTO public.orders VALUES (1), (150);
INSERT INTO public.lines VALUES (1), (150);
