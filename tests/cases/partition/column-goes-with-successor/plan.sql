ALTER TABLE public."My Tree" DETACH PARTITION public.old_one;

ALTER TABLE public."My Tree" DROP COLUMN b;

CREATE TABLE public.new_one PARTITION OF public."My Tree" FOR VALUES FROM (0) TO (200);

ALTER TABLE public."My Tree" ADD CONSTRAINT "My Tree_pkey" PRIMARY KEY (a);

INSERT INTO public."My Tree" (a) SELECT a FROM public.old_one WHERE ((a IS NOT NULL) AND (a >= 0) AND (a < 200));
DROP TABLE public.old_one;
