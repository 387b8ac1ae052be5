ALTER TABLE public."My Tree" DROP CONSTRAINT "My Tree_pkey";

ALTER TABLE public."My Tree" DETACH PARTITION public.new_one;

ALTER TABLE public."My Tree" ADD COLUMN b text DEFAULT 'x'::text NOT NULL;

CREATE TABLE public.old_one PARTITION OF public."My Tree" FOR VALUES FROM (0) TO (100);

ALTER TABLE public."My Tree" ADD CONSTRAINT "My Tree_pkey" PRIMARY KEY (a, b);

CREATE INDEX by_b ON public."My Tree" USING btree (b);

INSERT INTO public."My Tree" (a) SELECT a FROM public.new_one WHERE ((a IS NOT NULL) AND (a >= 0) AND (a < 100));
DROP TABLE public.new_one;
