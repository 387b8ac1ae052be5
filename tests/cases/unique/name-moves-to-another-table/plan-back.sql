ALTER TABLE public.posts DROP CONSTRAINT slug_key;

ALTER TABLE public.drafts ADD CONSTRAINT slug_key UNIQUE (slug);
