DROP TABLE public.ghosts;

ALTER TABLE public.beings ADD COLUMN born date NOT NULL;
