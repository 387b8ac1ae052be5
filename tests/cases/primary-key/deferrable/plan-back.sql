ALTER TABLE public.positions DROP CONSTRAINT positions_pkey;

ALTER TABLE public.ranks DROP CONSTRAINT ranks_pkey;

ALTER TABLE public.positions ADD CONSTRAINT positions_pkey PRIMARY KEY (slot);

ALTER TABLE public.ranks ADD CONSTRAINT ranks_pkey PRIMARY KEY (rank) DEFERRABLE INITIALLY DEFERRED;
