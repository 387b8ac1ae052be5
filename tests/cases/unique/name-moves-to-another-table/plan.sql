ALTER TABLE public.drafts DROP CONSTRAINT slug_key;

ALTER TABLE public.posts ADD CONSTRAINT slug_key UNIQUE (slug);
