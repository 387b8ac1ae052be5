ALTER TABLE public.t DETACH PARTITION public.t_1;
ALTER TABLE public.t_1 RENAME TO t_1__old_f678d399;
ALTER INDEX public.t_1_pkey RENAME TO t_1_pkey__old_d8bbc2d8;
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1);
INSERT INTO public.t_1 (a, b) SELECT a, b FROM public.t_1__old_f678d399;

DROP TABLE public.t_1_5;

DROP TABLE public.t_1_6;

DROP TABLE public.t_1__old_f678d399;
