ALTER TABLE public.follows DROP CONSTRAINT follows_pkey;
ALTER TABLE public.follows ADD CONSTRAINT follows_pkey PRIMARY KEY (follower, followed);
