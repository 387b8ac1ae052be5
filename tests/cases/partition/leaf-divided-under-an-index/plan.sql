ALTER TABLE public.places DETACH PARTITION public.places_5;
ALTER TABLE public.places_5 RENAME TO places_5__old_a9c30a2f;
ALTER INDEX public.places_5_a_abs_c_idx RENAME TO places_5_a_abs_c_idx__old_016844d2;
CREATE TABLE public.places_5 PARTITION OF public.places FOR VALUES FROM (20, 20) TO (MAXVALUE, MAXVALUE) PARTITION BY LIST (a);

CREATE TABLE public.places_5a PARTITION OF public.places_5 FOR VALUES IN (20) PARTITION BY LIST (c);

CREATE TABLE public.places_5ab PARTITION OF public.places_5a FOR VALUES IN (1);

INSERT INTO public.places_5 (a, b, c) SELECT a, b, c FROM ONLY public.places_5__old_a9c30a2f;
DROP TABLE public.places_5__old_a9c30a2f;
