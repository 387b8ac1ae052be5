INSERT INTO public.meta VALUES ('version', '1');
