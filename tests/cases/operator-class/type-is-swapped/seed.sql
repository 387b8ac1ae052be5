INSERT INTO public.releases VALUES ('(1,2,x)', 'a'), ('(2,,)', NULL);
