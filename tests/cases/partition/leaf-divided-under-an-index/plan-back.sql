ALTER TABLE public.places DETACH PARTITION public.places_5;
ALTER TABLE public.places_5 RENAME TO places_5__old_a9c30a2f;
ALTER INDEX public.places_5_a_abs_c_idx RENAME TO places_5_a_abs_c_idx__old_016844d2;
CREATE TABLE public.places_5 PARTITION OF public.places FOR VALUES FROM (20, 20) TO (MAXVALUE, MAXVALUE);
INSERT INTO public.places_5 (a, b, c) SELECT a, b, c FROM public.places_5__old_a9c30a2f;

DROP TABLE public.places_5ab;

DROP TABLE public.places_5a;

DROP TABLE public.places_5__old_a9c30a2f;
