ALTER TABLE public.a DETACH PARTITION public.a_3;

ALTER TABLE public.a DETACH PARTITION public.a_4;

CREATE TABLE public.a_1 PARTITION OF public.a FOR VALUES IN ('x, y', 'it''s', ')');

INSERT INTO public.a (k, v) SELECT k, v FROM public.a_3 WHERE ((k IS NOT NULL) AND (k = ANY (ARRAY['x, y'::text, 'it''s'::text, ')'::text])));
DROP TABLE public.a_3;

INSERT INTO public.a (k, v) SELECT k, v FROM public.a_4 WHERE ((k IS NOT NULL) AND (k = ANY (ARRAY['x, y'::text, 'it''s'::text, ')'::text])));
DROP TABLE public.a_4;
