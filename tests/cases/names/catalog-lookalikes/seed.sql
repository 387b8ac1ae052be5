INSERT INTO public.pg_class VALUES (1, 'x');
INSERT INTO public.pg_type VALUES (5, 'five', 'one', 1);
