ALTER TABLE public.k DROP CONSTRAINT k_x;

ALTER INDEX public.k_pkey SET (fillfactor=90);

ALTER TABLE public.k ADD CONSTRAINT k_x UNIQUE (x) INCLUDE (id);
