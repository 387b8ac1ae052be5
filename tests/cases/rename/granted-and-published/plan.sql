ALTER TABLE public.docs RENAME TO papers;

ALTER TABLE public.papers RENAME COLUMN body TO text;

ALTER PUBLICATION pub RENAME TO news;

ALTER TABLE public.papers RENAME CONSTRAINT docs_pkey TO papers_pkey;
