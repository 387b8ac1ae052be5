CREATE COLLATION public.odd (PROVIDER = icu, LOCALE = 'und', RULES = '& z < a');
CREATE TABLE public.t (id integer PRIMARY KEY, a text COLLATE public.odd);
CREATE INDEX t_a ON public.t (a);
