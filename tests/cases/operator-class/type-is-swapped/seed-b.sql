INSERT INTO public.releases VALUES ('(1,x)', 'a'), ('(2,)', NULL);
