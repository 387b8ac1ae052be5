ALTER TABLE public.a DETACH PARTITION public.a_1;

CREATE TABLE public.a_3 PARTITION OF public.a FOR VALUES IN (')', 'q');

CREATE TABLE public.a_4 PARTITION OF public.a FOR VALUES IN ('x, y', 'it''s');

INSERT INTO public.a (k, v) SELECT k, v FROM public.a_1 WHERE ((k IS NOT NULL) AND (k = ANY (ARRAY[')'::text, 'q'::text]))) OR ((k IS NOT NULL) AND (k = ANY (ARRAY['x, y'::text, 'it''s'::text])));
DROP TABLE public.a_1;
