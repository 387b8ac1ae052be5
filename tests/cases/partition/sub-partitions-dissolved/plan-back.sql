ALTER TABLE public.t DETACH PARTITION public.t_1;
ALTER TABLE public.t_1 RENAME TO t_1__old_f678d399;
ALTER INDEX public.t_1_pkey RENAME TO t_1_pkey__old_d8bbc2d8;
CREATE TABLE public.t_1 PARTITION OF public.t FOR VALUES IN (1) PARTITION BY LIST (b);

CREATE TABLE public.t_1_5 PARTITION OF public.t_1 FOR VALUES IN (5);

CREATE TABLE public.t_1_6 PARTITION OF public.t_1 FOR VALUES IN (6);

INSERT INTO public.t_1 (a, b) SELECT a, b FROM ONLY public.t_1__old_f678d399;
DROP TABLE public.t_1__old_f678d399;
